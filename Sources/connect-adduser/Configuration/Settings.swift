// SPDX-License-Identifier: Apache-2.0

import AWSAccess
import Glibc
import Localization
import Wizard

/// What a run is told from outside: environment, files and configuration, with the administrator's lock applied.
struct Settings: Sendable {
    let environment: Environment
    let files: Files
    let configuration: Configuration
    /// Whether the terminal leads nowhere but through the form: asked for, or since the configuration is locked.
    let isKiosk: Bool

    /// Reads what this machine says; `kiosk` as it was asked for on the command line.
    ///
    /// - Throws: `AccessError` naming file and line when a configuration cannot be read.
    static func load(kiosk: Bool = false) throws(AccessError) -> Settings {
        let environment = Environment.live
        let settings = try Settings(environment: environment, files: .live(environment), kiosk: kiosk)
        if settings.configuration.isLocked { Lock.clearProcessEnvironment() }
        return settings
    }

    /// With `locked = true` in the system's file, neither the operator's own file nor the environment counts where it
    /// could lead requests elsewhere.
    init(environment: Environment, files: Files, kiosk: Bool = false) throws(AccessError) {
        let system = try Configuration(path: Configuration.systemPath, files: files)
        if system.isLocked {
            self.environment = environment.without(Lock.isForbidden)
            self.files = files.withHome(Lock.homeByUserDatabase ?? files.home)
            configuration = system
        } else {
            self.environment = environment
            self.files = files
            let own = try Configuration.own(environment: environment, files: files)
            if let path = Configuration.ownPath(environment: environment, files: files) {
                try own.checkAgainst(system, path: path)
            }
            configuration = own.overriding(system)
        }
        isKiosk = kiosk || configuration.isKiosk ?? configuration.isLocked
    }

    /// Whether a profile may run a program for its credentials; at a kiosk or under lock, only if the administrator
    /// says so.
    var allowsCredentialProcess: Bool {
        configuration.allowsCredentialProcess ?? !(isKiosk || configuration.isLocked)
    }

    /// Whether the options ask for something else than a locked configuration says.
    ///
    /// - Throws: `AccessError` naming the option.
    func checkLock(_ options: TargetOptions) throws(AccessError) {
        let pairs = [
            ("instance", options.instance, configuration.instance),
            ("profile", options.profile, configuration.profile),
            ("region", options.region, configuration.region),
        ]
        for (key, given, locked) in pairs where configuration.locks(key) {
            let option = "--\(key)"
            if let given, let locked, given != locked {
                throw AccessError(
                    """
                    \(option) is locked to “\(locked)” by the administrator of this machine \
                    (\(Configuration.systemPath)). Leave the option out.
                    """)
            }
        }
        if let given = options.instance { try checkIsOffered(given) }
    }

    /// Whether an instance is one of those that the administrator lets be worked on.
    ///
    /// - Throws: `AccessError` naming those.
    private func checkIsOffered(_ given: String) throws(AccessError) {
        let id = try configuration.reference(given).id
        guard let offered = configuration.house.offeredInstances, !offered.contains(id) else { return }
        let names = configuration.instances.map { "“\($0.name)”" }.joined(separator: ", ")
        throw AccessError(
            localized(
                """
                The instance “\(given)” is none of those that the administrator of this machine has set: \(names) \
                (\(Configuration.systemPath)).
                """))
    }

    /// Where the journal of submissions is (XDG Base Directory: state).
    ///
    /// - Throws: `AccessError` when there is no home folder to put it in.
    func journalPath() throws(AccessError) -> String {
        try stateFolder() + "/journal.jsonl"
    }

    /// Where journal and unfinished forms are.
    ///
    /// - Throws: `AccessError` when there is no home folder to put it in.
    func stateFolder() throws(AccessError) -> String {
        let state = environment["XDG_STATE_HOME"] ?? files.home.map { "\($0)/.local/state" }
        guard let state, state.hasPrefix("/") else {
            throw AccessError(
                localized(
                    "There is no folder to write down submissions in. Set HOME or XDG_STATE_HOME to an absolute path."
                )
            )
        }
        return "\(state)/connect-adduser"
    }
}
