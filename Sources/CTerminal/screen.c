// SPDX-License-Identifier: Apache-2.0
#include "CTerminal.h"

#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <term.h>
#include <unistd.h>

#include "internal.h"

// term.h defines these as macros over the terminal's description.
#undef lines
#undef columns

static SCREEN *screen;
static struct termios modes_before;
static bool is_utf8;
static int color_count;
static bool is_paste_on;
// Terminals start with their cursor shown; ncurses writes at once whenever it is told.
static bool is_cursor_shown = true;
// What is said on standard error while the screen is up would vanish with it; it is kept and said afterwards.
static int kept_errors = -1;
static int real_errors = -1;

static bool says_utf8(const char *name) {
    return name != NULL && (strcasestr(name, "utf-8") != NULL || strcasestr(name, "utf8") != NULL);
}

// The client's locale, which ssh hands over, may not be installed here; then C.UTF-8 serves as well.
static void set_locale(void) {
    const char *wanted = getenv("LC_ALL");
    if (wanted == NULL || *wanted == 0) wanted = getenv("LC_CTYPE");
    if (wanted == NULL || *wanted == 0) wanted = getenv("LANG");
    if (setlocale(LC_CTYPE, "") == NULL || (says_utf8(wanted) && !says_utf8(nl_langinfo(CODESET)))) {
        if (says_utf8(wanted)) setlocale(LC_CTYPE, "C.UTF-8");
    }
    is_utf8 = says_utf8(nl_langinfo(CODESET));
}

// A terminal that is described here and can move its cursor.
static SCREEN *open_terminal(const char *name) {
    SCREEN *opened = newterm(name, stdout, stdin);
    if (opened == NULL) return NULL;
    if (cursor_address != NULL && cursor_address != (char *)-1) return opened;
    endwin();
    delscreen(opened);
    return NULL;
}

// Many terminals name themselves in a way that a server has no description of.
static SCREEN *open_known_terminal(void) {
    const char *name = getenv("TERM");
    if (name == NULL || *name == 0 || strcmp(name, "dumb") == 0) return NULL;
    SCREEN *opened = open_terminal(name);
    if (opened == NULL) opened = open_terminal("xterm-256color");
    if (opened == NULL) opened = open_terminal("xterm");
    return opened != NULL ? opened : open_terminal("vt100");
}

static void write_all(const char *text) {
    ssize_t written = write(STDOUT_FILENO, text, strlen(text));
    (void)written;
}

// ncurses 6.4 does not switch bracketed paste. It is switched on after a frame, so that it delays none.
static void set_paste_mode(bool on) {
    if (on != is_paste_on) write_all(on ? "\033[?2004h" : "\033[?2004l");
    is_paste_on = on;
}

static void keep_errors(void) {
    kept_errors = memfd_create("stderr", MFD_CLOEXEC);
    if (kept_errors < 0) return;
    real_errors = dup(STDERR_FILENO);
    dup2(kept_errors, STDERR_FILENO);
}

static void say_errors(void) {
    if (kept_errors < 0) return;
    dup2(real_errors, STDERR_FILENO);
    close(real_errors);
    lseek(kept_errors, 0, SEEK_SET);
    char bytes[1024];
    for (ssize_t count; (count = read(kept_errors, bytes, sizeof bytes)) > 0;) {
        ssize_t written = write(STDERR_FILENO, bytes, (size_t)count);
        (void)written;
    }
    close(kept_errors);
    kept_errors = -1;
}

static void set_colors(void) {
    const char *no_color = getenv("NO_COLOR");
    bool wanted = no_color == NULL || *no_color == 0;
    if (!wanted || !has_colors() || start_color() == ERR) return;
    use_default_colors();
    color_count = COLORS;
    for (short color = 1; color < 8; color++) init_pair(color, color, -1);
}

bool ct_start(void) {
    set_locale();
    if (tcgetattr(STDIN_FILENO, &modes_before) != 0 || !install_signals()) return false;
    // They would outrank the window's real size.
    unsetenv("LINES");
    unsetenv("COLUMNS");
    screen = open_known_terminal();
    if (screen == NULL) {
        remove_signals();
        return false;
    }
    arm_fatal_restore(&modes_before);
    raw();
    noecho();
    nonl();
    intrflush(stdscr, FALSE);
    meta(stdscr, TRUE);
    keypad(stdscr, FALSE);
    leaveok(stdscr, FALSE);
    typeahead(-1);
    set_colors();
    keep_errors();
    // Until an endwin has been followed by a refresh, ncurses 6.4 flushes at every cursor move.
    endwin();
    refresh();
    return true;
}

void ct_stop(void) {
    if (screen == NULL) return;
    set_paste_mode(false);
    curs_set(1);
    endwin();
    disarm_fatal_restore();
    remove_signals();
    tcsetattr(STDIN_FILENO, TCSANOW, &modes_before);
    say_errors();
    screen = NULL;
}

void ct_suspend(void) {
    set_paste_mode(false);
    curs_set(1);
    is_cursor_shown = true;
    endwin();
    raise(SIGSTOP);
    // Continued: what was typed at the shell is none of ours.
    flushinp();
    clearok(stdscr, TRUE);
    refresh();
}

bool ct_is_utf8(void) {
    return is_utf8;
}

int32_t ct_colors(void) {
    return color_count;
}

void ct_read_size(int32_t *rows, int32_t *columns) {
    struct winsize window = {0};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &window) != 0 || window.ws_row == 0 || window.ws_col == 0) {
        window.ws_row = 24;
        window.ws_col = 80;
    }
    if (window.ws_row != getmaxy(stdscr) || window.ws_col != getmaxx(stdscr)) {
        resizeterm(window.ws_row, window.ws_col);
        clearok(stdscr, TRUE);
    }
    *rows = window.ws_row;
    *columns = window.ws_col;
}

void ct_put(
    int32_t row, int32_t column, const uint32_t *scalars, int32_t count, int32_t attributes, int32_t color) {
    attr_t attribute = A_NORMAL;
    if (attributes & CT_BOLD) attribute |= A_BOLD;
    if (attributes & CT_REVERSE) attribute |= A_REVERSE;
    if (attributes & CT_UNDERLINE) attribute |= A_UNDERLINE;
    wchar_t text[CCHARW_MAX + 1] = {0};
    if (count > CCHARW_MAX) count = CCHARW_MAX;
    for (int32_t index = 0; index < count; index++) text[index] = (wchar_t)scalars[index];
    cchar_t cell;
    short pair = color_count >= 8 ? (short)color : 0;
    // The bottom-right cell gives ERR although it is drawn.
    if (setcchar(&cell, text, attribute, pair, NULL) == OK) mvadd_wch(row, column, &cell);
}

void ct_flush(int32_t cursor_row, int32_t cursor_column) {
    bool shows = cursor_row >= 0;
    if (is_cursor_shown != shows) curs_set(shows);
    is_cursor_shown = shows;
    if (shows) move(cursor_row, cursor_column);
    refresh();
    set_paste_mode(true);
}

void ct_redraw(void) {
    clearok(stdscr, TRUE);
}
