// SPDX-License-Identifier: Apache-2.0

import AWSAccess
import ConnectAPI
import Synchronization
import UserForm
import Wizard

/// Carries the wizard's requests to the service, each in a task of its own, and posts what they bring.
final class ServiceRunner: Sendable {
    private let mailbox: Mailbox
    /// Settles once: for the sandbox the address is known only after it has started.
    typealias Client = Task<Result<ConnectClient, AccessError>, Never>

    private let makeClient: @Sendable () -> Client
    private let made = Mutex<Client?>(nil)
    private let submissions: Submissions
    private let thread: WorkerThread
    private let running = Mutex<[RequestID: Task<Void, Never>]>([:])

    init(
        mailbox: Mailbox, client: @escaping @Sendable () -> Client, submissions: Submissions,
        on thread: WorkerThread
    ) {
        self.thread = thread
        self.mailbox = mailbox
        makeClient = client
        self.submissions = submissions
    }

    /// Made for the first request, so that the first screen does not share the processor with it.
    private var client: Client {
        made.withLock { made in
            let client = made ?? makeClient()
            made = client
            return client
        }
    }

    /// Begins a request; its answers arrive in the mailbox under `id`.
    func send(_ request: Request, id: RequestID) {
        let client = client
        let task = Task(executorPreference: thread) { [self] in
            switch await client.value {
            case .success(let client):
                await perform(request, id: id, with: client)
            case .failure(let error):
                mailbox.post(.answered(id, .failed(Failure(.refused, error.description))))
            }
            running.withLock { _ = $0.removeValue(forKey: id) }
        }
        running.withLock { $0[id] = task }
    }

    /// Gives up a request whose answer is of no interest any more.
    func cancel(_ id: RequestID) {
        running.withLock { $0.removeValue(forKey: id) }?.cancel()
    }

    /// Has it written down that the operator leaves the proficiencies of a user as they are.
    func leaveProficiencies(userID: String) {
        let client = client
        Task {
            guard case .success(let client) = await client.value else { return }
            await submissions.leaveProficiencies(userID: userID, with: client)
        }
    }

    /// Asks the service and posts the answer.
    private func perform(_ request: Request, id: RequestID, with client: ConnectClient) async {
        do throws(ConnectError) {
            switch request {
            case .instances:
                var found: [InstanceSummary] = []
                try await client.listInstances { found += $0 }
                post(.instances(found.filter(\.isActive).map(Instance.init)), to: id)
            case .instance(let instanceID):
                post(.instance(Instance(try await client.describeInstance(instanceID))), to: id)
            case .list(let list, let instanceID):
                try await load(list, of: instanceID, for: id, with: client)
            case .hierarchyLevels(let instanceID):
                let structure = try await client.describeUserHierarchyStructure(instanceID: instanceID)
                post(.hierarchyLevels(structure?.levelNames ?? []), to: id)
            case .attributes(let instanceID):
                post(.attributes(try await client.predefinedAttributes(instanceID: instanceID)), to: id)
            case .attributeValues(let names, let instanceID):
                try await loadValues(of: names, instanceID: instanceID, for: id, with: client)
            case .setProficiencies(let proficiencies, let userID, let instanceID):
                try await submissions.setProficiencies(
                    proficiencies, userID: userID, instanceID: instanceID, with: client)
                post(.proficienciesSet, to: id)
            case .securityProfile(let profileID, let instanceID):
                let permissions = try await client.securityProfilePermissions(
                    profileID, instanceID: instanceID)
                post(.detail(.securityProfile(permissions: permissions)), to: id)
            case .routingProfile(let profileID, let instanceID):
                let profile = try await client.describeRoutingProfile(profileID, instanceID: instanceID)
                let queues = try await client.routingProfileQueues(profileID, instanceID: instanceID)
                post(.detail(ItemDetail(profile, queues: queues)), to: id)
            case .findUsers(let words, let instanceID):
                let found = try await client.findUsers(by: words, instanceID: instanceID)
                let page = UserPage(
                    found.users.map(PickItem.init), total: found.total,
                    rest: found.areAll ? .nothing : .missing)
                post(.users(page), to: id)
            case .listUsers(let instanceID):
                let areAll = try await client.listUsers(instanceID: instanceID, pace: Self.userListPace) {
                    self.post(.users(UserPage($0.map(PickItem.init), rest: .arriving)), to: id)
                }
                post(.users(UserPage([], rest: areAll ? .nothing : .missing)), to: id)
            case .userToCopy(let userID, let instanceID):
                let user = try await client.describeUser(userID, instanceID: instanceID)
                post(.userToCopy(ExistingUser(user)), to: id)
            case .userCount(let instanceID):
                post(.userCount(try await client.userCount(instanceID: instanceID)), to: id)
            case .checkUsername(let username, let instanceID):
                let found = try await client.availability(ofUsername: username, instanceID: instanceID)
                var holder: Wizard.UsernameHolder?
                if let exact = found.exact {
                    holder = Wizard.UsernameHolder(
                        await client.usernameHolder(of: username, found: exact, instanceID: instanceID),
                        of: username)
                }
                post(.usernames(exact: holder, similar: found.similar?.username), to: id)
            case .create(let user, let instanceID):
                let answer = await submissions.create(user, instanceID: instanceID, with: client) {
                    self.post(.inDoubt, to: id)
                }
                post(answer, to: id)
            case .settle(let submissionID):
                post(await submissions.settle(submissionID, with: client), to: id)
            case .warmUp(let instanceID):
                _ = try await client.describeInstance(instanceID)
            case .describe(let userID, let instanceID):
                post(.user(ReadBack(try await client.describeUser(userID, instanceID: instanceID))), to: id)
            }
        } catch {
            if error.isCancellation { return }
            post(.failed(Failure(error)), to: id)
        }
    }

    /// At most 50,000 users, in pages of 1,000, and half of the 10 requests a second that ListUsers takes of a whole
    /// account.
    private static let userListPace = PagePace(pages: 50, pause: 0.2)

    /// Posts the pages of a list as they arrive, an empty one last.
    private func load(
        _ list: CatalogueList, of instanceID: String, for id: RequestID, with client: ConnectClient
    ) async throws(ConnectError) {
        let post: @Sendable ([PickItem]) -> Void = { [mailbox] items in
            mailbox.post(.answered(id, .page(items, isLast: false)))
        }
        switch list {
        case .securityProfiles:
            try await client.listSecurityProfiles(instanceID: instanceID) { page in
                post(page.map { PickItem(id: $0.id, name: $0.name) })
            }
        case .routingProfiles:
            try await client.listRoutingProfiles(instanceID: instanceID) { page in
                post(page.map { PickItem(id: $0.id, name: $0.name) })
            }
        case .hierarchyGroups:
            try await client.hierarchyGroups(instanceID: instanceID) { page in
                post(page.map { PickItem(id: $0.id, path: $0.path) })
            }
        // Their request names the attributes.
        case .proficiencies: break
        }
        self.post(.page([], isLast: true), to: id)
    }

    /// Posts attributes with their values as they arrive, an empty page last; one after the other, as the service's
    /// rate asks for.
    private func loadValues(
        of names: [String], instanceID: String, for id: RequestID, with client: ConnectClient
    ) async throws(ConnectError) {
        for name in names {
            let values = try await client.predefinedAttributeValues(name, instanceID: instanceID)
            // Without values there is nothing to choose.
            if values.isEmpty { continue }
            let items = [PickItem(attribute: name)] + values.map { PickItem(attribute: name, value: $0) }
            post(.page(items, isLast: false), to: id)
        }
        post(.page([], isLast: true), to: id)
    }

    private func post(_ answer: Answer, to id: RequestID) {
        mailbox.post(.answered(id, answer))
    }
}
