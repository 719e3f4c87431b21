// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Children that inherit no signal of the tests.
enum Child {
    /// POSIX_SPAWN_SETSID, which Glibc defines under _GNU_SOURCE only.
    private static let newSession = 0x80

    /// Starts a program; with a terminal, as the leader of a session of its own, else without input.
    ///
    /// Foundation hands down the signals that its threads block, and takes a child for ended that closes what it
    /// inherited, as sshd does.
    static func spawn(
        _ arguments: [String], environment: [String], terminal: [CChar]? = nil
    ) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        if let terminal {
            // The first terminal that the leader of a session opens becomes the session's.
            posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
            posix_spawn_file_actions_adddup2(&actions, 0, 1)
            posix_spawn_file_actions_adddup2(&actions, 0, 2)
        } else {
            posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        var all = sigset_t()
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setflags(
            &attributes,
            (terminal == nil ? 0 : Int16(newSession)) | Int16(POSIX_SPAWN_SETSIGMASK)
                | Int16(POSIX_SPAWN_SETSIGDEF))
        let argv = arguments.map { strdup($0) } + [nil]
        let envp = environment.map { strdup($0) } + [nil]
        defer { for text in argv + envp { free(text) } }
        var processID: pid_t = 0
        try #require(posix_spawn(&processID, arguments[0], &actions, &attributes, argv, envp) == 0)
        return processID
    }

    /// Ends a child and waits until it is gone.
    static func end(_ processID: pid_t) {
        kill(processID, SIGTERM)
        waitpid(processID, nil, 0)
    }
}
