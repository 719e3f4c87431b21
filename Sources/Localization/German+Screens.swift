// SPDX-License-Identifier: Apache-2.0

extension German {
    /// What only screens show.
    static let screens: KeyValuePairs<String, String> = [
        "^R asks again.": "^R fragt erneut.",
        "… %1 more lines: ^O": "… %1 weitere Zeilen: ^O",
        "Leave?": "Beenden?",
        "Request id: %1": "Anfrage-ID: %1",
        "What happened": "Was geschehen ist",
        "Left open": "Offen geblieben",
        "Unfinished form": "Unfertiges Formular",
        "MFA code": "MFA-Code",
        "Code: %1": "Code: %1",
        "Six digits; each code is good for one use.": "Sechs Ziffern; jeder Code gilt nur einmal.",
        "Identity management": "Benutzerverwaltung",
        "(Down for more)": "(Runter: mehr)",
        "(Up for more)": "(Hoch: mehr)",
        "User id": "Benutzer-ID",
        "ARN": "ARN",
        "%1  (%2 shows it)": "%1  (%2 zeigt es)",
        "[x] Yes": "[x] Ja",
        "[ ] No": "[ ] Nein",
        "and %1 more": "und %1 weitere",
        "none yet, list is loading…": "noch keine, Liste lädt…",
        "list not there (%1: again)": "Liste fehlt (%1: erneut)",
        "the instance has none": "die Instanz hat keine",
        "none (%1 to choose)": "keine (%1 zum Wählen)",
        "Type to filter. Tab ticks; Enter takes ticked or this row.":
            "Tippen filtert. Tab markiert. Enter übernimmt.",
        "Type to filter, words in any order. Enter takes the row.":
            "Tippen filtert, Wörter beliebig gereiht. Enter wählt.",
        "Enter goes to the field; going on from there leads back here.":
            "Enter geht zum Feld; von dort geht es weiter hierher zurück.",
        "instance not read": "Instanz nicht gelesen",
        "no instance yet": "noch keine Instanz",
        "reading the instance…": "Instanz wird gelesen…",
        "Step %1 of %2 · ": "Schritt %1 von %2 · ",
        "* required": "* Pflichtfeld",
        "%1 more": "%1 mehr",
        "Ticked: none": "Markiert: nichts",
        "Ticked (%1): ": "Markiert (%1): ",
        "Chosen: ": "Gewählt: ",
        "Filter: ": "Filter: ",
        "Whether the user exists is not known. %1 %2":
            "Ob es den Benutzer gibt, ist nicht bekannt. %1 %2",
        "✓ Ready. Look at the rows with a ?; nothing has been sent yet.":
            "✓ Bereit. Sehen Sie sich Zeilen mit ? an; es wurde noch nichts gesendet.",
        "! %1 %2 on its row goes there.": "! %1 %2 auf der Zeile geht dorthin.",
        "! %1 %2 on a row goes there.": "! %1 %2 auf einer Zeile geht dorthin.",
        "Make the window larger: it is %1x%2, and at least %3x%4 is needed. Nothing is lost.":
            "Bitte das Fenster vergrößern: Es ist %1x%2, nötig sind mindestens %3x%4. Nichts geht verloren.",
        "No tags. They are optional; add one if your house uses them.":
            "Keine Tags. Sie sind freiwillig; fügen Sie eines hinzu, wenn Ihr Haus sie nutzt.",
        "Key *": "Schlüssel *",
        "Key": "Schlüssel",
        "Value": "Wert",
        "AWS CLI call": "Aufruf der AWS CLI",
    ]
}
