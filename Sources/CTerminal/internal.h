// SPDX-License-Identifier: Apache-2.0
#ifndef CTERMINAL_INTERNAL_H
#define CTERMINAL_INTERNAL_H

#include <stdbool.h>
#include <termios.h>

/// Makes the pipe that signal handlers and ct_wake write to, and installs the handlers.
bool install_signals(void);
void remove_signals(void);
/// What a fatal signal writes to leave the terminal as it was; `modes` are put back too.
void arm_fatal_restore(const struct termios *modes);
void disarm_fatal_restore(void);

#endif
