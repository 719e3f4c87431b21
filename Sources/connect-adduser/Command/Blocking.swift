// SPDX-License-Identifier: Apache-2.0

import Dispatch
import Synchronization

/// For where there is nothing to do but wait.
enum Blocking {
    private final class Box<Value: Sendable>: Sendable {
        let value = Mutex<Value?>(nil)
    }

    /// Runs asynchronous work to its end on the calling thread's time.
    static func run<Value: Sendable>(_ work: @escaping @Sendable () async -> Value) -> Value {
        let box = Box<Value>()
        while true {
            let done = DispatchSemaphore(value: 0)
            Task {
                let value = await work()
                box.value.withLock { $0 = value }
                done.signal()
            }
            done.wait()
            if let value = box.value.withLock({ $0 }) { return value }
        }
    }
}
