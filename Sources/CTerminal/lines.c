// SPDX-License-Identifier: Apache-2.0
//
// The terminal as a teletype: the kernel edits the line, nothing moves the cursor.
#include "CTerminal.h"

#include <unistd.h>

#include "internal.h"

static struct termios modes_before;
static bool is_open;
static bool is_echoing;

static void set_modes(void) {
    struct termios modes = modes_before;
    // A program that crashed before this one may have left keys raw.
    modes.c_iflag |= ICRNL;
    modes.c_lflag |= ICANON | ISIG;
    if (!is_echoing) {
        // The line end shows, so that what is written next does not stand behind the question.
        modes.c_lflag &= ~(tcflag_t)ECHO;
        modes.c_lflag |= ECHONL;
    }
    tcsetattr(STDIN_FILENO, TCSANOW, &modes);
}

enum ct_start_result ct_lines_start(enum ct_encoding encoding) {
    if (tcgetattr(STDIN_FILENO, &modes_before) != 0) return CT_NO_TERMINAL;
    set_locale(encoding);
    if (!install_signals()) return CT_NO_RESOURCES;
    arm_fatal_restore(&modes_before);
    is_open = true;
    is_echoing = true;
    set_modes();
    return CT_STARTED;
}

void ct_lines_stop(void) {
    if (!is_open) return;
    is_open = false;
    disarm_fatal_restore();
    remove_signals();
    tcsetattr(STDIN_FILENO, TCSANOW, &modes_before);
}

void ct_lines_echo(bool echoes) {
    if (is_echoing == echoes) return;
    is_echoing = echoes;
    set_modes();
}

void ct_lines_suspend(void) {
    tcsetattr(STDIN_FILENO, TCSANOW, &modes_before);
    stop_job();
    set_modes();
}

void ct_lines_resume(void) {
    set_modes();
}

bool ct_lines_is_gone(void) {
    return is_hung_up();
}
