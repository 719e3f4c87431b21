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

/// What came of ct_start.
enum ct_start_result {
    CT_STARTED = 0,
    /// Standard input or output is no terminal.
    CT_NO_TERMINAL,
    /// TERM is not set, or names a terminal that cannot move its cursor.
    CT_NO_DESCRIPTION,
    /// The system refused what signals need; errno says why.
    CT_NO_RESOURCES,
};

/// What the terminal is taken to show.
enum ct_encoding {
    /// UTF-8 when the locale says so, ASCII otherwise.
    CT_BY_LOCALE = 0,
    /// UTF-8 although the locale does not say so, as when ssh does not hand it over.
    CT_UTF8,
};

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

/// The drawing library and its version, such as "ncurses 6.4.20221231".
const char *ct_library(void);

/// Takes the terminal over: saves its modes and installs signal handlers. Writes nothing: the alternate screen
/// comes with the first ct_flush. Whenever it does not start, terminal and handlers are as they were.
enum ct_start_result ct_start(enum ct_encoding encoding);
/// Gives the terminal back as it was and writes out what was said on standard error meanwhile.
void ct_stop(void);
/// Gives the terminal back, stops the process and the rest of its job until they are continued, and takes the
/// terminal again. Where no shell could continue the job (a ForceCommand), it goes on at once.
void ct_suspend(void);
/// Takes the terminal again after the process was stopped and continued from outside.
void ct_resume(void);

/// Whether the terminal is taken to show UTF-8.
bool ct_is_utf8(void);

/// Reads the window's size anew and tells ncurses.
void ct_read_size(int32_t *rows, int32_t *columns);

/// Puts one cell: a spacing scalar that takes `width` columns, 1 or 2, and up to four marks, ended by 0. `color` is
/// 0 for the terminal's own, else 1 to 7. A scalar that the C library gives another width shows as `?`.
void ct_put(
    int32_t row, int32_t column, const uint32_t scalars[5], int32_t width, int32_t attributes, int32_t color);
/// Puts printable ASCII, one cell a byte; `color` as for `ct_put`.
void ct_put_ascii(
    int32_t row, int32_t column, const uint8_t *bytes, int32_t count, int32_t attributes, int32_t color);
/// Writes what has changed, in one write, with the cursor at a place, or hidden when the row is negative.
void ct_flush(int32_t cursor_row, int32_t cursor_column);
/// Has the next flush draw everything anew.
void ct_redraw(void);

/// Takes the terminal as a teletype that hands over whole lines: saves its modes and installs signal handlers.
/// Writes nothing, and standard output may be something else.
enum ct_start_result ct_lines_start(enum ct_encoding encoding);
/// Gives the terminal back as it was.
void ct_lines_stop(void);
/// Whether what is typed shows; its line end always does.
void ct_lines_echo(bool echoes);
/// As ct_suspend, for lines.
void ct_lines_suspend(void);
/// As ct_resume, for lines.
void ct_lines_resume(void);
/// Whether the other end of the terminal is gone; else an empty read is the end of input that ^D makes.
bool ct_lines_is_gone(void);

/// Writes bytes that are no part of a frame, as they are.
void ct_write(const uint8_t *bytes, int32_t count);

/// Waits for input, a signal or ct_wake; a negative time-out waits for ever. Returns ct_reason bits.
int32_t ct_wait(int32_t timeout);
/// Ends the waiting of ct_wait; may be called on any thread.
void ct_wake(void);
/// Reads what was typed; 0 when the terminal is gone.
int32_t ct_read(uint8_t *bytes, int32_t capacity);

/// Milliseconds of a steady clock.
uint64_t ct_now(void);

#endif
