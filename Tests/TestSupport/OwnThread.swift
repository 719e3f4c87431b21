// SPDX-License-Identifier: Apache-2.0

import Dispatch

/// Runs tasks on a thread of its own, for what must go on in time however busy the tests keep the shared ones.
package final class OwnThread: TaskExecutor {
    private let queue = DispatchQueue(label: "test")

    package init() {}

    package func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
