// SPDX-License-Identifier: Apache-2.0

import Glibc

/// What is done before anything else, so that no secret leaves the process by a side door.
enum Hardening {
    /// Forgets variables that make the TLS library write its session secrets to a file or load code of somebody's
    /// choice, and forbids core dumps.
    static func apply() {
        for name in ["SSLKEYLOGFILE", "OPENSSL_CONF", "OPENSSL_MODULES", "OPENSSL_ENGINES"] { unsetenv(name) }
        var none = rlimit(rlim_cur: 0, rlim_max: 0)
        setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    }

    /// Nobody gets to a shell by stopping this process or one that it starts; what takes the terminal over leaves a
    /// signal alone that is ignored.
    static func forbidSuspension() {
        signal(SIGTSTP, SIG_IGN)
    }
}
