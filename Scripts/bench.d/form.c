// SPDX-License-Identifier: Apache-2.0
//
// The floor that Scripts/bench compares with: the least that a form of four judged fields, or a list of 10,000 names
// that a filter narrows, costs by hand on ncurses. "form" draws the form, "form list" the list; ^C ends it.
#include <ctype.h>
#include <curses.h>
#include <locale.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#define FIELDS 4
#define NAMES 10000
#define ROWS 18

static const char *const labels[FIELDS] = {"Username", "First name", "Last name", "E-mail"};
static char values[FIELDS][256];
static int focus;

static char names[NAMES][32];
static int matches[NAMES], match_count, top, selected;
static char wanted[64];

static bool is_right(int field) {
    if (field == 3) return strchr(values[3], '@') != NULL;
    return values[field][0] != '\0';
}

static void draw_frame(const char *title) {
    erase();
    mvaddstr(0, 0, title);
    mvaddstr(22, 0, "Letters, digits, _ . - @; case counts.");
    mvaddstr(23, 0, "Tab Next  Up Back  ^C Leave");
}

static void draw_form(void) {
    draw_frame("The floor: four fields");
    for (int field = 0; field < FIELDS; field++) {
        int length = (int)strlen(values[field]);
        mvprintw(3 + field, 0, "%c %-24s%c %.50s", field == focus ? '>' : ' ', labels[field],
                 is_right(field) ? '+' : ' ', values[field] + (length > 50 ? length - 50 : 0));
    }
    int length = (int)strlen(values[focus]);
    move(3 + focus, 28 + (length > 50 ? 50 : length));
}

static void find_matches(void) {
    match_count = top = selected = 0;
    for (int name = 0; name < NAMES; name++) {
        if (strcasestr(names[name], wanted) != NULL) matches[match_count++] = name;
    }
}

static void draw_list(void) {
    draw_frame("The floor: a list");
    mvprintw(2, 0, "Filter: %s", wanted);
    mvprintw(2, 60, "%6d of %d", match_count, NAMES);
    for (int row = 0; row < ROWS && top + row < match_count; row++) {
        mvprintw(3 + row, 0, "%c %s", top + row == selected ? '>' : ' ', names[matches[top + row]]);
    }
    move(2, 8 + (int)strlen(wanted));
}

static void type(char *text, size_t capacity, int key) {
    size_t length = strlen(text);
    if (key == KEY_BACKSPACE || key == 127) {
        if (length > 0) text[length - 1] = '\0';
    } else if (key < 256 && isprint(key) && length + 1 < capacity) {
        text[length] = (char)key;
        text[length + 1] = '\0';
    }
}

int main(int count, char **arguments) {
    bool is_list = count > 1 && strcmp(arguments[1], "list") == 0;
    static const char *const parts[] = {"Sales", "Support", "Billing", "Returns", "Claims", "Travel", "Orders"};
    for (int name = 0; name < NAMES; name++) {
        snprintf(names[name], sizeof names[name], "%s %s %05d", parts[name % 7], parts[name / 7 % 7], name);
    }
    setlocale(LC_ALL, "");
    initscr();
    raw();
    noecho();
    keypad(stdscr, TRUE);
    set_escdelay(25);
    find_matches();
    for (int key = 0; key != 3; key = getch()) {
        if (key == '\t' || key == KEY_DOWN) {
            if (is_list && selected + 1 < match_count) selected++;
            if (!is_list) focus = (focus + 1) % FIELDS;
        } else if (key == KEY_UP) {
            if (is_list && selected > 0) selected--;
            if (!is_list) focus = (focus + FIELDS - 1) % FIELDS;
        } else if (key != 0 && is_list) {
            type(wanted, sizeof wanted, key);
            find_matches();
        } else if (key != 0) {
            type(values[focus], sizeof values[focus], key);
        }
        if (selected < top) top = selected;
        if (selected >= top + ROWS) top = selected - ROWS + 1;
        if (is_list) draw_list();
        else draw_form();
        refresh();
    }
    endwin();
    return 0;
}
