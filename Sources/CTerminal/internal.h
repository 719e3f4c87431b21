// SPDX-License-Identifier: Apache-2.0
#ifndef CTERMINAL_INTERNAL_H
#define CTERMINAL_INTERNAL_H

#include <stdbool.h>
#include <stddef.h>
#include <termios.h>

#include "CTerminal.h"

// screen.c

/// Chooses what the terminal is taken to show, for ct_is_utf8.
void set_locale(enum ct_encoding encoding);

// signals.c

/// Makes the pipe that signal handlers and ct_wake write to, and installs the handlers.
bool install_signals(void);
void remove_signals(void);
/// Stops the job as ^Z at a shell does; returns once it is continued, or at once when nobody could continue it.
void stop_job(void);
/// Whether the other end of the terminal is gone.
bool is_hung_up(void);

// fatal.c

/// Adds what a fatal signal is to write; null adds nothing. Padding of terminal descriptions is left out.
void add_fatal_restore(const char *capability);
/// Has fatal signals write what was added and put the modes back before they end the process.
void arm_fatal_restore(const struct termios *modes);
void disarm_fatal_restore(void);

// errors.c

/// Keeps what is said on standard error from now on; on the screen it would be lost and in the way.
void keep_errors(void);
/// Writes out what was kept, to the real standard error; safe in a signal handler.
void say_errors(void);

#endif
