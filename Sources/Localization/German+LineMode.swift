// SPDX-License-Identifier: Apache-2.0

extension German {
    /// What only line mode says.
    static let lineMode: KeyValuePairs<String, String> = [
        "explains the question; with a number behind it tells what is known of that row":
            "erklärt die Frage; mit einer Nummer dahinter sagt es, was über die Zeile bekannt ist",
        "explains the question": "erklärt die Frage",
        "goes up from a group to the one above, else back to the question before":
            "geht von einer Gruppe zur übergeordneten, sonst zur vorigen Frage",
        "goes back to the question before": "geht zur vorigen Frage zurück",
        "goes to the review, from where every field can be reached":
            "geht zur Prüfung, von der aus jedes Feld erreichbar ist",
        "removes the tag": "entfernt das Tag",
        "takes the value away": "nimmt den Wert weg",
        "shows the next names of the list; with a number behind it what is in that group":
            "zeigt die nächsten Namen der Liste; mit einer Nummer dahinter, was in dieser Gruppe ist",
        "shows the next names of the list": "zeigt die nächsten Namen der Liste",
        "shows the whole list; with words behind it the names that hold them, even if they are numbers":
            "zeigt die ganze Liste; mit Wörtern dahinter die Namen, die sie enthalten, auch wenn es Zahlen sind",
        "asks Amazon Connect again": "fragt Amazon Connect erneut",
        "takes the username that is offered": "übernimmt den vorgeschlagenen Benutzernamen",
        "makes a password up": "denkt sich ein Kennwort aus",
        "shows the password": "zeigt das Kennwort",
        "stops waiting": "hört auf zu warten",
        "%1 < stops waiting.": "%1 < hört auf zu warten.",
        "in front of an answer takes it as it is, as in \\? for a question mark":
            "vor einer Antwort nimmt sie wörtlich, wie in \\? für ein Fragezeichen",
        "That was no text in UTF-8. Set the terminal to UTF-8, or type it without accents.":
            "Das war kein Text in UTF-8. Stellen Sie das Terminal auf UTF-8, oder schreiben Sie ohne Umlaute.",
        "There was a special key in the line, such as an arrow. Type it anew.":
            "In der Zeile war eine Sondertaste, etwa ein Pfeil. Geben Sie sie neu ein.",
        "Type yes or no.": "Geben Sie ja oder nein ein.",
        "Yes": "Ja",
        "No": "Nein",
        "Type a number from 1 to %1.": "Geben Sie eine Nummer von 1 bis %1 ein.",
        "%1 characters were typed.": "%1 Zeichen wurden eingegeben.",
        "An empty line leaves it for later.": "Eine leere Zeile verschiebt es auf später.",
        "Choose an instance by its number.": "Wählen Sie eine Instanz mit ihrer Nummer.",
        "Row %1 has nothing below it.": "Unter Zeile %1 ist nichts.",
        "%1, id %2": "%1, ID %2",
        "Ask again the same way.": "Fragen Sie auf dieselbe Weise erneut.",
        "Type one number.": "Geben Sie nur eine Nummer ein.",
        "No row %1 was shown. To look for %2 in the names, type /%3.":
            "Eine Zeile %1 wurde nicht angezeigt. Um %2 in den Namen zu suchen, geben Sie /%3 ein.",
        "Type yes to create the user, or a number from 1 to %1 to change something.":
            "Geben Sie ja ein, um den Benutzer anzulegen, oder eine Nummer von 1 bis %1, um etwas zu ändern.",
        "A code has six digits. Type it, or an empty line to go on without.":
            "Ein Code hat sechs Ziffern. Geben Sie ihn ein, oder eine leere Zeile, um ohne weiterzumachen.",
        "Asking Amazon Connect again.": "Amazon Connect wird erneut gefragt.",
        "This is the first question. Ctrl-C leaves.": "Das ist die erste Frage. Strg-C beendet.",
        "The user exists; there is no way back. Type a number.":
            "Der Benutzer ist angelegt; zurück geht es nicht mehr. Geben Sie eine Nummer ein.",
        "Choose the instance first.": "Wählen Sie zuerst die Instanz.",
        "Ctrl-C leaves; it asks first when something would be lost.":
            "Strg-C beendet; es fragt vorher, wenn etwas verloren ginge.",
        "Type yes or no, or y or n.": "Geben Sie ja oder nein ein, oder j oder n.",
        "Set the proficiencies now, yes or no [No]: ": "Die Fähigkeiten jetzt setzen, ja oder nein [Nein]: ",
        "Yes sends the proficiencies alone; no leaves them, and it is not told again.":
            "Ja sendet nur die Fähigkeiten; nein lässt sie, und es wird nicht wieder gesagt.",
        "It is told once; the question is settled with Amazon Connect.":
            "Das wird einmal gesagt; die Frage ist mit Amazon Connect geklärt.",
        "Yes goes on with it; passwords are not kept.":
            "Ja macht damit weiter; Kennwörter werden nicht aufbewahrt.",
        "Type the six digits, or an empty line to go on without.":
            "Geben Sie die sechs Ziffern ein, oder eine leere Zeile, um ohne weiterzumachen.",
        "Type a number, or how the choice begins.":
            "Geben Sie eine Nummer ein oder den Anfang der Auswahl.",
        "Type words to see the names that hold them, in any order.":
            "Geben Sie Wörter ein, um die Namen zu sehen, die sie enthalten, in beliebiger Folge.",
        "A number ticks a row or takes its tick back; several go with blanks between.":
            "Eine Nummer markiert eine Zeile oder hebt das auf; mehrere stehen mit Leerzeichen dazwischen.",
        "An empty line goes on with what is ticked.": "Eine leere Zeile macht mit dem Markierten weiter.",
        "A number chooses its row.": "Eine Nummer wählt ihre Zeile.",
        "Yes sends one signed request that creates the user; a number changes that field.":
            "Ja sendet eine signierte Anfrage, die den Benutzer anlegt; eine Nummer ändert das Feld.",
        "What is typed does not show.": "Die Eingabe wird nicht angezeigt.",
        "Left to mend: %1.": "Noch zu korrigieren: %1.",
        "Step %1 of %2: %3.%4": "Schritt %1 von %2: %3.%4",
        "Yes or no [No]: ": "Ja oder nein [Nein]: ",
        "Number: ": "Nummer: ",
        "Enter goes on: ": "Enter macht weiter: ",
        "Yes, no to throw it away, or Enter for later: ":
            "Ja, nein zum Verwerfen, oder Enter für später: ",
        "Code: ": "Code: ",
        "%1, yes or no%2: ": "%1, ja oder nein%2: ",
        "%1, yes or no [No]: ": "%1, ja oder nein [Nein]: ",
        "%1, yes or the number of what to change: ": "%1, ja oder die Nummer dessen, was zu ändern ist: ",
        "Number of what to change%1: ": "Nummer dessen, was zu ändern ist%1: ",
        ", required": ", Pflichtfeld",
        "typed": "eingegeben",
        "%1 ticked": "%1 markiert",
        "Ticked: none.": "Markiert: nichts.",
        "Ticked: %1.": "Markiert: %1.",
        "Whether the user exists is not known. %1": "Ob es den Benutzer gibt, ist nicht bekannt. %1",
        "Nothing is sent again until that is known: yes asks Amazon Connect again.":
            "Bis das feststeht, wird nichts erneut gesendet: Ja fragt Amazon Connect noch einmal.",
        "nothing": "nichts",
        "= shows it": "= zeigt es",
        "User id: %1": "Benutzer-ID: %1",
        "ARN: %1": "ARN: %1",
        "Still waiting for Amazon Connect (%1 s).": "Amazon Connect hat noch nicht geantwortet (%1 s).",
        "A password was made up. = shows it, here, on the review and at the end.":
            "Ein Kennwort wurde ausgedacht. = zeigt es: hier, in der Prüfung und am Ende.",
        "Error:": "Fehler:",
        "Warning:": "Warnung:",
        "connect-adduser, region %1, as %2.": "connect-adduser, Region %1, als %2.",
        "This is the sandbox: nothing leaves this machine.":
            "Das ist die Sandbox: Nichts verlässt diesen Rechner.",
        "An empty line keeps what stands in brackets. ? explains the question, < goes back, ! goes to the review, Ctrl-C leaves.":
            "Eine leere Zeile behält, was in Klammern steht. ? erklärt die Frage, < geht zurück, ! geht zur Prüfung, Strg-C beendet.",
        "* asks again.": "* fragt erneut.",
        ", >%1 opens it": ", >%1 öffnet",
        "Here are %1 to %2; > shows the next.": "Hier sind %1 bis %2; > zeigt die nächsten.",
        ", chosen": ", gewählt",
        ", ticked": ", markiert",
        "Instance: %1%2.": "Instanz: %1%2.",
        "%1 At a question for text, * asks again.": "%1 Bei einer Frage nach Text fragt * erneut.",
        "There * asks again.": "Dort fragt * erneut.",
        "takes what is offered": "übernimmt das Angebotene",
        "prints the AWS CLI call that makes the same user":
            "zeigt den Aufruf der AWS CLI, der denselben Benutzer anlegt",
        "An empty line keeps it as it is.": "Eine leere Zeile lässt es, wie es ist.",
        "%1, number or part of a name: ": "%1, Nummer oder Teil eines Namens: ",
    ]
}
