// SPDX-License-Identifier: Apache-2.0

import AWSAccess
import AWSSigning
import ConnectAPI
import Foundation
import Synchronization
import Testing

/// Amazon Connect's users in memory, with an index that lags behind and faults where a test wants them.
///
/// What it knows is the truth that a submission's verdict is measured by.
final class FakeService: HTTPTransport {
    struct User: Sendable {
        var id: String
        var members: [String: Member]
        /// When it was created, by the fake clock.
        var created: Double
        /// Which request created it; `nil` for those that were there before.
        var request: Int?

        var username: String { if case .text(let name)? = members["Username"] { name } else { "" } }
    }

    /// What a request's body may hold, as far as it comes back in DescribeUser.
    indirect enum Member: Sendable {
        case text(String)
        case list([String])
        case members([String: Member])

        init?(_ value: Any) {
            switch value {
            case let text as String: self = .text(text)
            case let list as [String]: self = .list(list)
            case let members as [String: Any]: self = .members(members.compactMapValues(Member.init))
            default: return nil
            }
        }

        var value: Any {
            switch self {
            case .text(let text): text
            case .list(let list): list
            case .members(let members): members.mapValues(\.value)
            }
        }
    }

    /// What goes wrong with one request.
    enum Fault: Sendable {
        /// Nothing leaves this machine.
        case unreachable
        /// The request leaves and never arrives.
        case lostOnTheWay(TransportFailure.Kind)
        /// The request is carried out and its answer lost.
        case answerLost(TransportFailure.Kind)
        /// Answered so, and not carried out.
        case refused(Int, String)
        /// Carried out, and answered so.
        case answeredInstead(Int, String)
        /// A rival creates a user of the same name just before.
        case rival
    }

    struct State {
        var users: [User] = []
        var faults: [String: [Fault]] = [:]
        var denied: Set<String> = []
        var requests: [String] = []
        var isReachable = true
    }

    let state = Mutex(State())
    private let clock: FakeClock
    private let lag: Double
    /// Hears what happens, in order.
    private let timeline: Timeline?

    /// `lag`: seconds until a search finds a user that was created.
    init(clock: FakeClock = FakeClock(), lag: Double = 0, timeline: Timeline? = nil) {
        self.clock = clock
        self.lag = lag
        self.timeline = timeline
    }

    /// The operations that were asked for, whether or not they arrived.
    var requests: [String] { state.withLock { $0.requests } }
    var users: [User] { state.withLock { $0.users } }
    var creations: Int { requests.count { $0 == "CreateUser" } }

    func fail(_ operation: String, _ faults: Fault...) {
        state.withLock { $0.faults[operation, default: []] += faults }
    }

    func deny(_ operations: String...) {
        state.withLock { $0.denied.formUnion(operations) }
    }

    func setReachable(_ isReachable: Bool) {
        state.withLock { $0.isReachable = isReachable }
    }

    /// A user that was there long before.
    func add(_ username: String, firstName: String = "Somebody", lastName: String = "Else") {
        state.withLock { state in
            state.users.append(Self.stranger(username, firstName, lastName, number: state.users.count))
        }
    }

    private static func stranger(
        _ username: String, _ firstName: String, _ lastName: String, number: Int
    ) -> User {
        User(
            id: "u-\(number)",
            members: [
                "Username": .text(username), "RoutingProfileId": .text("rp-other"),
                "SecurityProfileIds": .list(["sp-other"]),
                "IdentityInfo": .members(["FirstName": .text(firstName), "LastName": .text(lastName)]),
            ], created: 0)
    }

    func send(_ request: HTTPRequest) async throws(TransportFailure) -> HTTPResponse {
        try handle(request).get()
    }

    /// What becomes of a request.
    func handle(_ request: HTTPRequest) -> Result<HTTPResponse, TransportFailure> {
        let operation = request.operation
        timeline?.note(operation)
        return state.withLock { state in
            state.requests.append(operation)
            guard state.isReachable else { return .failed(.cannotConnect, sent: false) }
            if state.denied.contains(operation) {
                return .error(403, "AccessDeniedException", "not authorized")
            }
            guard state.faults[operation]?.isEmpty == false,
                let fault = state.faults[operation]?.removeFirst()
            else { return carryOut(request, &state) }
            switch fault {
            case .unreachable: return .failed(.cannotConnect, sent: false)
            case .lostOnTheWay(let kind): return .failed(kind, sent: true)
            case .answerLost(let kind):
                _ = carryOut(request, &state)
                return .failed(kind, sent: true)
            case .refused(let status, let code): return .error(status, code)
            case .answeredInstead(let status, let body):
                _ = carryOut(request, &state)
                return .answer(status, body)
            case .rival:
                let name = Self.username(in: request)
                state.users.append(Self.stranger(name, "Quick", "Rival", number: state.users.count))
                return carryOut(request, &state)
            }
        }
    }

    private static func body(_ request: HTTPRequest) -> [String: Any] {
        (try? JSONSerialization.jsonObject(with: Data(request.body))) as? [String: Any] ?? [:]
    }

    private static func username(in request: HTTPRequest) -> String {
        body(request)["Username"] as? String ?? ""
    }

    private func carryOut(
        _ request: HTTPRequest, _ state: inout State
    ) -> Result<HTTPResponse, TransportFailure> {
        switch request.operation {
        case "CreateUser":
            let members = Self.body(request).compactMapValues(Member.init)
            let name = Self.username(in: request)
            if state.users.contains(where: { $0.username == name }) {
                return .error(409, "DuplicateResourceException", "The user \(name) is already associated")
            }
            let user = User(
                id: "u-\(state.users.count)", members: members, created: clock.now,
                request: state.requests.count)
            state.users.append(user)
            return .json(["UserId": user.id, "UserArn": "arn:\(user.id)"])
        case "DescribeUser":
            let id = request.path.split(separator: "/").last.map(String.init)
            guard let user = state.users.first(where: { $0.id == id }) else {
                return .error(404, "ResourceNotFoundException")
            }
            return .json(["User": Self.summary(of: user)])
        case "AssociateUserProficiencies":
            return .json([:])
        case "ListUsers":
            return .json(["UserSummaryList": state.users.map(Self.summary)])
        case "SearchUsers":
            let criteria = Self.body(request)["SearchCriteria"] as? [String: Any]
            let condition = criteria?["StringCondition"] as? [String: Any]
            let value = (condition?["Value"] as? String ?? "").lowercased()
            let isExact = condition?["ComparisonType"] as? String == "EXACT"
            let found = state.users.filter { user in
                let name = user.username.lowercased()
                return user.created + lag <= clock.now && (isExact ? name == value : name.hasPrefix(value))
            }
            return .json(["Users": found.map(Self.summary)])
        default:
            return .error(404, "ResourceNotFoundException")
        }
    }

    private static func summary(of user: User) -> [String: Any] {
        // The service never shows a password.
        var members = user.members.filter { $0.key != "Password" }.mapValues(\.value)
        members["Id"] = user.id
        members["Arn"] = "arn:\(user.id)"
        return members
    }
}

extension Result where Success == HTTPResponse, Failure == TransportFailure {
    fileprivate static func json(_ members: [String: Any]) -> Self {
        let body = (try? JSONSerialization.data(withJSONObject: members)) ?? Data()
        return .success(HTTPResponse(status: 200, headers: [], body: Array(body)))
    }
}

/// What happened, in order, however many have a part in it.
final class Timeline: Sendable {
    private let noted = Mutex<[String]>([])
    var events: [String] { noted.withLock { $0 } }

    func note(_ event: String) {
        noted.withLock { $0.append(event) }
    }
}

/// A journal that notes when it is written, and can be full.
struct WatchedLog: SubmissionLog {
    let journal: Journal
    let timeline: Timeline
    /// Whether an event can still be written.
    var accepts: @Sendable (JournalEntry.Event) -> Bool = { _ in true }

    func append(_ entry: JournalEntry) async throws(JournalError) {
        guard accepts(entry.event) else { throw JournalError(sentence: "The journal is full.") }
        var entry = entry
        // As another process finds it later.
        if entry.process != nil { entry.process = .gone }
        try await journal.append(entry)
        timeline.note("journal: \(entry.event)")
    }
}
