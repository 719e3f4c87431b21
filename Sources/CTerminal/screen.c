// SPDX-License-Identifier: Apache-2.0
#include "CTerminal.h"

#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <term.h>
#include <unistd.h>
#include <wchar.h>

#include "internal.h"

// term.h defines these as macros over the terminal's description.
#undef lines
#undef columns

static SCREEN *screen;
static struct termios modes_before;
static bool is_utf8;
static bool has_pairs;
static bool is_paste_on;
static bool is_first_frame = true;
// Terminals start with their cursor shown; ncurses writes at once whenever it is told.
static bool is_cursor_shown = true;

// ncurses 6.4 does not switch bracketed paste.
static const char paste_on[] = "\033[?2004h";
static const char paste_off[] = "\033[?2004l";

static bool says_utf8(const char *name) {
    return name != NULL && (strcasestr(name, "utf-8") != NULL || strcasestr(name, "utf8") != NULL);
}

// The client's locale, which ssh hands over, may not be installed here; then C.UTF-8 serves as well.
void set_locale(enum ct_encoding encoding) {
    const char *wanted = getenv("LC_ALL");
    if (wanted == NULL || *wanted == 0) wanted = getenv("LC_CTYPE");
    if (wanted == NULL || *wanted == 0) wanted = getenv("LANG");
    bool wants_utf8 = encoding == CT_UTF8 || says_utf8(wanted);
    if (setlocale(LC_CTYPE, "") == NULL || !says_utf8(nl_langinfo(CODESET))) {
        if (wants_utf8) setlocale(LC_CTYPE, "C.UTF-8");
    }
    is_utf8 = says_utf8(nl_langinfo(CODESET));
}

// A terminal that is described here and can move its cursor.
static SCREEN *open_terminal(const char *name) {
    SCREEN *opened = newterm(name, stdout, stdin);
    if (opened == NULL) return NULL;
    if (cursor_address != NULL && cursor_address != (char *)-1) return opened;
    delscreen(opened);
    tcsetattr(STDIN_FILENO, TCSANOW, &modes_before);
    return NULL;
}

// Whether a terminal that this machine has no description of understands what xterm does.
static bool resembles_xterm(const char *name) {
    static const char *const parts[] = {"xterm", "256color", "direct",  "alacritty", "contour", "foot",
                                        "ghostty", "kitty",  "konsole", "rio",       "vte",     "wezterm"};
    for (size_t index = 0; index < sizeof parts / sizeof *parts; index++) {
        if (strstr(name, parts[index]) != NULL) return true;
    }
    return false;
}

// Servers lack the descriptions of many terminals; what is left without one is at least a VT100.
static SCREEN *open_known_terminal(void) {
    const char *name = getenv("TERM");
    if (name == NULL || *name == 0 || strcmp(name, "dumb") == 0) return NULL;
    SCREEN *opened = open_terminal(name);
    if (opened == NULL && resembles_xterm(name)) {
        opened = open_terminal("xterm-256color");
        if (opened == NULL) opened = open_terminal("xterm");
    }
    return opened != NULL ? opened : open_terminal("vt100");
}

static void write_paste_mode(bool on) {
    if (on == is_paste_on) return;
    is_paste_on = on;
    ssize_t written = write(STDOUT_FILENO, on ? paste_on : paste_off, sizeof paste_on - 1);
    (void)written;
}

static void set_colors(void) {
    const char *no_color = getenv("NO_COLOR");
    if ((no_color != NULL && *no_color != 0) || !has_colors() || start_color() == ERR) return;
    use_default_colors();
    has_pairs = COLORS >= 8;
    for (short color = 1; has_pairs && color < 8; color++) init_pair(color, color, -1);
}

// Until an endwin has been followed by a refresh, ncurses 6.4 flushes at every cursor move. What that endwin
// writes goes nowhere, so that the first refresh switches to the alternate screen and draws it in one write.
static void begin_one_write_per_frame(void) {
    int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
    int output = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
    if (nowhere >= 0 && output >= 0) {
        dup2(nowhere, STDOUT_FILENO);
        endwin();
        dup2(output, STDOUT_FILENO);
    }
    if (nowhere >= 0) close(nowhere);
    if (output >= 0) close(output);
}

const char *ct_library(void) {
    return curses_version();
}

enum ct_start_result ct_start(enum ct_encoding encoding) {
    if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO) || tcgetattr(STDIN_FILENO, &modes_before) != 0) {
        return CT_NO_TERMINAL;
    }
    set_locale(encoding);
    // Before newterm, which takes the signals that are nobody's.
    if (!install_signals()) return CT_NO_RESOURCES;
    // They would outrank the window's real size.
    unsetenv("LINES");
    unsetenv("COLUMNS");
    screen = open_known_terminal();
    if (screen == NULL) {
        remove_signals();
        return CT_NO_DESCRIPTION;
    }
    add_fatal_restore(paste_off);
    add_fatal_restore(exit_attribute_mode);
    add_fatal_restore(cursor_normal);
    add_fatal_restore(exit_ca_mode);
    add_fatal_restore("\r\n");
    arm_fatal_restore(&modes_before);
    // Neither keypad nor meta: the decoder knows the keys of both modes, and in xterm's meta mode Alt types letters.
    raw();
    noecho();
    nonl();
    intrflush(stdscr, FALSE);
    leaveok(stdscr, FALSE);
    // Otherwise a key that is waiting breaks a frame off half-way.
    typeahead(-1);
    set_colors();
    keep_errors();
    begin_one_write_per_frame();
    return CT_STARTED;
}

static void leave_screen(void) {
    // Without a screen of our own, what it showed would stay, a password included.
    if (exit_ca_mode == NULL) {
        erase();
        refresh();
    }
    write_paste_mode(false);
    if (!is_cursor_shown) curs_set(1);
    is_cursor_shown = true;
    endwin();
}

void ct_stop(void) {
    if (screen == NULL) return;
    if (!is_hung_up()) leave_screen();
    disarm_fatal_restore();
    remove_signals();
    tcsetattr(STDIN_FILENO, TCSANOW, &modes_before);
    say_errors();
    screen = NULL;
}

void ct_suspend(void) {
    leave_screen();
    stop_job();
    // What was typed at the shell is none of ours.
    flushinp();
    ct_redraw();
}

void ct_resume(void) {
    reset_prog_mode();
    is_paste_on = false;
    is_cursor_shown = true;
    curs_set(1);
    ct_redraw();
}

bool ct_is_utf8(void) {
    return is_utf8;
}

void ct_read_size(int32_t *rows, int32_t *columns) {
    struct winsize window = {0};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &window) != 0 || window.ws_row == 0 || window.ws_col == 0) {
        window.ws_row = 24;
        window.ws_col = 80;
    }
    if (window.ws_row != getmaxy(stdscr) || window.ws_col != getmaxx(stdscr)) {
        resizeterm(window.ws_row, window.ws_col);
        ct_redraw();
    }
    *rows = window.ws_row;
    *columns = window.ws_col;
}

static attr_t attribute_of(int32_t attributes) {
    attr_t attribute = A_NORMAL;
    if (attributes & CT_BOLD) attribute |= A_BOLD;
    if (attributes & CT_REVERSE) attribute |= A_REVERSE;
    if (attributes & CT_UNDERLINE) attribute |= A_UNDERLINE;
    return attribute;
}

static short pair_of(int32_t color) {
    return has_pairs ? (short)color : 0;
}

void ct_put_ascii(
    int32_t row, int32_t column, const uint8_t *bytes, int32_t count, int32_t attributes, int32_t color) {
    enum { at_once = 64 };
    cchar_t cells[at_once];
    cchar_t cell;
    if (setcchar(&cell, L" ", attribute_of(attributes), pair_of(color), NULL) != OK) return;
    while (count > 0) {
        int32_t length = count < at_once ? count : at_once;
        for (int32_t index = 0; index < length; index++) {
            cells[index] = cell;
            cells[index].chars[0] = bytes[index];
        }
        mvadd_wchnstr(row, column, cells, length);
        column += length;
        bytes += length;
        count -= length;
    }
}

void ct_put(
    int32_t row, int32_t column, const uint32_t scalars[5], int32_t width, int32_t attributes, int32_t color) {
    wchar_t text[CCHARW_MAX + 1] = {(wchar_t)scalars[0]};
    bool fits = wcwidth(text[0]) == width;
    if (!fits) text[0] = L'?';
    for (int32_t index = 1; fits && index < CCHARW_MAX && scalars[index] != 0; index++) {
        if (wcwidth((wchar_t)scalars[index]) != 0) break;
        text[index] = (wchar_t)scalars[index];
    }
    cchar_t cell;
    if (setcchar(&cell, text, attribute_of(attributes), pair_of(color), NULL) != OK) return;
    // The bottom-right cell gives ERR although it is drawn.
    mvadd_wch(row, column, &cell);
    if (!fits && width == 2) mvadd_wch(row, column + 1, &cell);
}

void ct_write(const uint8_t *bytes, int32_t count) {
    for (ssize_t written = 0; count > 0; bytes += written, count -= (int32_t)written) {
        written = write(STDOUT_FILENO, bytes, (size_t)count);
        if (written < 0 && errno == EINTR) written = 0;
        else if (written <= 0) return;
    }
}

// Draws into memory, adds the paste mode and writes both at once: ncurses has nothing that would take it along. The
// terminal's modes, which ncurses would set anew before its first frame, are set already.
static bool draw_first_frame(void) {
    int memory = memfd_create("frame", MFD_CLOEXEC);
    int output = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
    void *frame = MAP_FAILED;
    if (memory >= 0 && output >= 0) {
        dup2(memory, STDOUT_FILENO);
        refresh();
        write_paste_mode(true);
        dup2(output, STDOUT_FILENO);
        size_t size = (size_t)lseek(memory, 0, SEEK_CUR);
        frame = mmap(NULL, size, PROT_READ, MAP_SHARED, memory, 0);
        if (frame != MAP_FAILED) {
            ct_write(frame, (int32_t)size);
            munmap(frame, size);
        } else {
            is_paste_on = false;
            ct_redraw();
        }
    }
    if (memory >= 0) close(memory);
    if (output >= 0) close(output);
    return frame != MAP_FAILED;
}

void ct_flush(int32_t cursor_row, int32_t cursor_column) {
    bool shows = cursor_row >= 0;
    if (is_cursor_shown != shows) curs_set(shows);
    is_cursor_shown = shows;
    if (shows) move(cursor_row, cursor_column);
    if (!is_first_frame || !draw_first_frame()) refresh();
    is_first_frame = false;
    // On again after a stop; behind the frame, which it is not to delay.
    write_paste_mode(true);
}

void ct_redraw(void) {
    clearok(stdscr, TRUE);
}
