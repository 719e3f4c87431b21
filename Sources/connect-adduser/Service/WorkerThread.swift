// SPDX-License-Identifier: Apache-2.0

import AWSAccess
import Glibc
import Synchronization

/// A thread that carries out tasks, one piece after the other.
///
/// Swift's own pool looks after its threads once a second for as long as the program runs; while somebody reads the
/// form, this program does not wake up at all.
final class WorkerThread: TaskExecutor {
    private struct Queue {
        var jobs: [UnownedJob] = []
        var isStarted = false
    }

    private let name: String
    private let queue = Mutex(Queue())
    private let arrivals = Semaphore()

    init(named name: String) { self.name = name }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        let mustStart = queue.withLock { queue in
            queue.jobs.append(job)
            defer { queue.isStarted = true }
            return !queue.isStarted
        }
        if mustStart {
            let isStarted = DetachedThread.start(named: name) { self.run() }
            precondition(isStarted)
        }
        arrivals.signal()
    }

    private func run() -> Never {
        while true {
            arrivals.wait()
            let job = queue.withLock { $0.jobs.removeFirst() }
            job.runSynchronously(on: asUnownedTaskExecutor())
        }
    }
}

/// A counting semaphore of the system.
private final class Semaphore: @unchecked Sendable {
    // Its address is its identity, so it may not move.
    private let semaphore = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)

    init() { sem_init(semaphore, 0, 0) }

    deinit {
        sem_destroy(semaphore)
        semaphore.deallocate()
    }

    func signal() { sem_post(semaphore) }

    func wait() {
        while sem_wait(semaphore) != 0 {}
    }
}
