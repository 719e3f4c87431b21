// SPDX-License-Identifier: Apache-2.0
//
// The terminal: ncurses for drawing, signals and waiting, behind fixed-width types. Nothing else includes
// <curses.h>, whose variables and macros Swift cannot use safely.
//
// All functions but ct_wake belong to the main thread.
#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stdbool.h>
#include <stdint.h>

/// Why ct_wait returned; several may hold at once.
enum ct_reason {
    CT_INPUT = 1,
    CT_WAKE = 2,
    CT_RESIZE = 4,
    CT_TERMINATE = 8,
    CT_INTERRUPT = 16,
    CT_SUSPEND = 32,
    CT_CONTINUE = 64,
    /// The other end of the terminal is gone: nothing may be written any more.
    CT_HANGUP = 128,
};

enum ct_attribute {
    CT_BOLD = 1,
    CT_REVERSE = 2,
    CT_UNDERLINE = 4,
};

/// Takes the terminal over: saves its modes, switches to the alternate screen, installs signal handlers.
/// False when no description of the terminal can move its cursor; nothing is changed then.
bool ct_start(void);
/// Gives the terminal back as it was and writes out what was said on standard error meanwhile.
void ct_stop(void);
/// Gives the terminal back, stops the process until it is continued, and takes the terminal again.
void ct_suspend(void);

/// Whether the terminal shows UTF-8.
bool ct_is_utf8(void);
/// The number of colours, 0 for none or when NO_COLOR asks for none.
int32_t ct_colors(void);

/// Reads the window's size anew and tells ncurses.
void ct_read_size(int32_t *rows, int32_t *columns);

/// Puts one cell: a spacing scalar and up to four marks. `color` is 0 for the terminal's own, else 1 to 7.
void ct_put(
    int32_t row, int32_t column, const uint32_t *scalars, int32_t count, int32_t attributes, int32_t color);
/// Writes what has changed, in one write, with the cursor at a place, or hidden when the row is negative.
void ct_flush(int32_t cursor_row, int32_t cursor_column);
/// Has the next flush draw everything anew.
void ct_redraw(void);

/// Waits for input, a signal or ct_wake; a negative time-out waits for ever. Returns ct_reason bits.
int32_t ct_wait(int32_t timeout);
/// Ends the waiting of ct_wait; may be called on any thread.
void ct_wake(void);
/// Reads what was typed; 0 when the terminal is gone.
int32_t ct_read(uint8_t *bytes, int32_t capacity);

/// Milliseconds of a steady clock.
uint64_t ct_now(void);

#endif
