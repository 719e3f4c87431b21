// SPDX-License-Identifier: Apache-2.0

package import TerminalKit
package import UserForm

/// Everything the wizard knows: a value, changed by `update` alone.
package struct State: Equatable, Sendable {
    package internal(set) var session: Session
    package internal(set) var size: Size
    package internal(set) var step: Step
    /// Steps that were left or shown at least once; only they carry marks in the rail.
    package internal(set) var visited: Set<Step>
    package internal(set) var focus: Focus
    /// After a jump from the review, going on leads back there.
    package internal(set) var returnsToReview = false

    package internal(set) var draft: Draft
    package internal(set) var context: FormContext
    /// The cursor of the text field that has the focus.
    package internal(set) var editor = LineEditor()
    /// Until the focus moves on.
    var takenOffer: TakenOffer?
    /// Fields that were left at least once: from then on their unfinished state is told.
    package internal(set) var touched: Set<FieldID> = []
    /// What a key or the tidying of a field was about; gone with the next key in it, a refusal with the next that
    /// types nothing.
    package internal(set) var remark: Remark?
    /// What the service said about a field, until its value changes.
    package internal(set) var serviceErrors: [FieldID: Failure] = [:]
    package internal(set) var revealsPassword = false
    /// Ids typed into a field whose list may not be read.
    package internal(set) var typedIDs: [FieldID: String] = [:]

    package internal(set) var instances = PickList()
    /// Instances by id as they were listed.
    package internal(set) var knownInstances: [String: Instance] = [:]
    package internal(set) var instance: Instance?
    /// The request for the details of the instance that was named at the start.
    package internal(set) var instanceRequest: RequestID?
    package internal(set) var instanceFailure: Failure?
    package internal(set) var lists: [CatalogueList: PickList] = [:]
    /// The names of the hierarchy's levels from the top; `nil` until they are here.
    package internal(set) var levelNames: [String]?
    var levelRequest: RequestID?
    package internal(set) var attributes = Attributes.notAsked
    /// What is known of items besides their names, for as long as the instance stays the same.
    package internal(set) var details: [ItemKey: DetailStatus] = [:]
    /// Whether the time between two questions about chosen profiles is still running.
    var isPacing = false
    package internal(set) var userCount = UserCount.notAsked
    /// Where the picker's cursor was after the last event.
    var followed = Followed()
    package internal(set) var usernameCheck = UsernameCheck.notAsked {
        didSet { showsUsernameCheck = false }
    }
    /// Whether the answer to the check has been awaited for long enough to say so.
    var showsUsernameCheck = false

    /// The users that an existing one is chosen from.
    package internal(set) var users = UserDirectory()
    /// The user whose settings are being read.
    package internal(set) var copying: CopyRequest?
    /// Why the last one could not be read, until it was seen.
    var copyFailure: Failure?
    /// What came of copying the user that the form was started from.
    package internal(set) var copyReport: CopyReport?

    package internal(set) var picker: Picker?
    package internal(set) var dialog: Dialog?
    package internal(set) var submission = Submission.notStarted
    /// There while a submission is under way.
    package internal(set) var wait: Wait?
    /// What earlier runs left open and the operator has not put aside yet.
    package internal(set) var settlements: [Settlement] = []
    /// Unfinished forms of earlier runs that were not decided on yet.
    package internal(set) var leftForms: [LeftForm] = []
    /// The instance that a form was begun for, until it is chosen.
    var wantedInstanceID: String?
    /// A code that is wanted while another question is open.
    var pendingCode: CodeQuestion?
    package internal(set) var codeEditor = LineEditor()
    package internal(set) var bulletin: Bulletin?
    /// The request that the form began with, until another user is begun.
    var request: NewUser?
    /// Names of the preset, or names and ids of the request, that their lists do not tell yet.
    var wantedNames: [FieldID: [String]] = [:]
    /// Names of the preset or the request, or ids of the copied user, that are not on the instance.
    package internal(set) var missingNames: [FieldID: [String]] = [:]
    /// Ids of what the lists hold and the house does not let be chosen, with their names.
    var withheld: [CatalogueList: [String: String]] = [:]
    /// The form as it was before a preset or a user was chosen.
    var roleBeforePreset: Draft?

    var lastRequest = 0
    /// Effects of the event being handled.
    var outbox: [Effect] = []

    struct Followed: Equatable, Sendable {
        var key: ItemKey?
        var size: Size?
    }

    /// An offer that was taken for the field that has the focus and others: its own text, and what was offered.
    struct TakenOffer: Equatable, Sendable {
        struct Value: Equatable, Sendable {
            var field: FieldID
            var own: String
            var offered: String
        }

        var own: String
        var offered: String
        var others: [Value]
    }

    /// A remark beside a field that is no verdict on its value.
    package struct Remark: Equatable, Sendable {
        package var field: FieldID
        package var fact: Fact
        /// A key was refused; else the value was tidied.
        package var isRefusal: Bool
    }

    package init(session: Session, size: Size) {
        self.session = session
        self.size = size
        draft = session.house.blankDraft
        context = session.house.context(for: .connectManaged, instanceID: session.instanceID)
        step = session.instanceID == nil ? .instance : .identity
        visited = [step]
        focus = .field(.username)
    }

    /// What the form holds before anybody has typed.
    var blankDraft: Draft { session.house.blankDraft }

    /// The steps of this run: no instance step when the instance is settled from outside, and none for
    /// proficiencies where the instance has nothing to be good at.
    package var steps: [Step] {
        Step.allCases.filter { step in
            switch step {
            case .instance: session.instanceID == nil
            case .proficiencies: context.hasProficiencies
            default: true
            }
        }
    }

    /// The instance to send requests to, once there is one.
    package var instanceID: String? {
        instance?.id ?? session.instanceID
    }

    /// The list that a field picks from.
    package func list(for field: FieldID) -> PickList? {
        CatalogueList(field).map { lists[$0] ?? PickList() }
    }

    /// How the field is filled in right now: a list that may not be read becomes a line of ids.
    package func kind(of field: FieldID) -> FieldSpec.Kind {
        if case .denied = list(for: field)?.status {
            return .text
        }
        return switch field {
        case .preset:
            .choice(startingPoints)
        case .tagValue(let row):
            context.tagValues[draft[text: .tagKey(row)]].map {
                .choice($0.map { .init(value: $0, label: $0) })
            } ?? .text
        default: Form.spec(field).kind
        }
    }

    /// What a form can be started from.
    private var startingPoints: [FieldSpec.Choice] {
        let presets = context.presets.map {
            FieldSpec.Choice(value: StartingPoint.preset($0).choice, label: $0)
        }
        return [.init(value: StartingPoint.blank.choice, label: Words.blank)] + presets
            + [
                .init(
                    value: StartingPoint.user.choice,
                    label: draft.copiedUser.map(Words.copied) ?? Words.existingUser)
            ]
    }
}
