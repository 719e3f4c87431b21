// SPDX-License-Identifier: Apache-2.0

extension German {
    /// What the program says at its start and its end.
    static let program: KeyValuePairs<String, String> = [
        "An argument holds a character that cannot be seen. Type it instead of pasting it.":
            "Ein Argument enthält ein unsichtbares Zeichen. Tippen Sie es, statt es einzufügen.",
        "Standard input is no terminal, so nobody can answer. Start it where you can type.":
            "Die Standardeingabe ist kein Terminal, also kann niemand antworten. Starten Sie das Programm dort, wo Sie tippen können.",
        "The form was kept without its password; it is offered at the next start.":
            "Das Formular wurde ohne Kennwort aufbewahrt; es wird beim nächsten Start angeboten.",
        "User %1 was created: %2": "Benutzer %1 wurde angelegt: %2",
        "The request that creates %1 was on its way when the program was left. Whether the user exists is found out at the next start; do not create it again before.":
            "Die Anfrage zum Anlegen von %1 war unterwegs, als das Programm beendet wurde. Ob es den Benutzer gibt, wird beim nächsten Start geklärt; legen Sie ihn vorher nicht noch einmal an.",
        "Whether %1 was created is not known. It is found out at the next start; do not create it again before.":
            "Ob %1 angelegt wurde, ist nicht bekannt. Es wird beim nächsten Start geklärt; legen Sie den Benutzer vorher nicht noch einmal an.",
        "sandbox operator": "Sandbox-Operator",
        "There is nothing to work on.": "Es gibt nichts, womit gearbeitet werden kann.",
        "There is no folder to write down submissions in. Set HOME or XDG_STATE_HOME to an absolute path.":
            "Es gibt keinen Ordner, um Vorgänge festzuhalten. Setzen Sie HOME oder XDG_STATE_HOME auf einen absoluten Pfad.",
        "%1 Until then, questions are asked line by line.": "%1 Bis dahin wird Zeile für Zeile gefragt.",
        "The sandbox could not be started: %1.": "Die Sandbox konnte nicht gestartet werden: %1.",
        "The sandbox ended before it told its address. Run connect-sandbox by itself to see why.":
            "Die Sandbox endete, bevor sie ihre Adresse nannte. Starten Sie connect-sandbox allein, um den Grund zu sehen.",
        "The sandbox is not installed: there is no %1. Install connect-sandbox beside this program.":
            "Die Sandbox ist nicht installiert: %1 gibt es nicht. Installieren Sie connect-sandbox neben diesem Programm.",
        "The journal does not hold this submission any more.":
            "Das Journal enthält diesen Vorgang nicht mehr.",
        "Nothing was sent, for it could not be written down first. %1 Mend that and try again.":
            "Es wurde nichts gesendet, denn es konnte nicht vorher festgehalten werden. %1 Beheben Sie das und versuchen Sie es erneut.",
        "No user was created: %1 Perhaps you may not grant one of the profiles, or a tag is missing. It says: %2":
            "Es wurde kein Benutzer angelegt: %1 Vielleicht dürfen Sie eines der Profile nicht vergeben, oder ein Tag fehlt. Meldung: %2",
        "%1 Amazon Connect was asked and shows no such user: none was created. You can send it again.":
            "%1 Amazon Connect wurde gefragt und zeigt keinen solchen Benutzer: Es wurde keiner angelegt. Sie können erneut senden.",
        "%1 No user was created; try again.":
            "%1 Es wurde kein Benutzer angelegt; versuchen Sie es erneut.",
        "Standard input is no terminal. Start it where you can type.":
            "Die Standardeingabe ist kein Terminal. Starten Sie das Programm dort, wo Sie tippen können.",
        "The terminal could not be taken over: %1. Nothing was changed.":
            "Das Terminal konnte nicht übernommen werden: %1. Es wurde nichts geändert.",
        "Standard output is no terminal, so nothing can be drawn. Do not redirect it.":
            "Die Standardausgabe ist kein Terminal, also kann nichts gezeichnet werden. Leiten Sie sie nicht um.",
        "This terminal cannot be drawn on: TERM names none whose cursor can be moved. Set TERM to what your terminal is, such as xterm.":
            "Auf diesem Terminal lässt sich nicht zeichnen: TERM nennt keines, dessen Cursor beweglich ist. Setzen Sie TERM auf Ihr Terminal, etwa xterm.",
        "--check needs --from and what is to be checked.": "--check braucht --from und was zu prüfen ist.",
        "The instance “%1” is none of those that the administrator of this machine has set: %2 (%3).":
            "Die Instanz „%1“ ist keine von denen, die der Administrator dieses Rechners festgelegt hat: %2 (%3).",
        "There is no terminal to answer at. Start it where you can type, or only check with --check.":
            "Es gibt kein Terminal für Antworten. Starten Sie, wo Sie tippen können, oder prüfen Sie nur mit --check.",
        "The terminal cannot be used: %1.": "Das Terminal ist nicht benutzbar: %1.",
        "%1: All is well.": "%1: Alles in Ordnung.",
        "No instance is named: InstanceId, --instance or the configuration does.":
            "Keine Instanz ist genannt: InstanceId, --instance oder die Konfiguration tun es.",
        "What depends on the instance was not checked. %1":
            "Was von der Instanz abhängt, wurde nicht geprüft. %1",
        "Files are not read here (kiosk). Leave --from out and fill in the form.":
            "Dateien werden hier nicht gelesen (Kiosk). Lassen Sie --from weg, und füllen Sie das Formular aus.",
        "standard input": "Standardeingabe",
        "A password does not belong into a file. Take it out and type it in the form, or use a pipe.":
            "Ein Kennwort gehört nicht in eine Datei. Nehmen Sie es heraus und tippen Sie es im Formular, oder nehmen Sie eine Pipe.",
        "Warning: %1": "Warnung: %1",
        "InstanceId of %1 and --instance name two instances. Keep one.":
            "InstanceId von %1 und --instance nennen zwei Instanzen. Lassen Sie eine stehen.",
        "InstanceId of %1 is not “%2”, which the administrator of this machine has set (%3). Take it out.":
            "InstanceId von %1 ist nicht „%2“, was der Administrator dieses Rechners festgelegt hat (%3). Nehmen Sie es heraus.",
        "%1, line %2": "%1, Zeile %2",
        "%1 has more than a mebibyte: that is no request for one user.":
            "%1 hat mehr als ein Mebibyte: Das ist keine Anfrage für einen Benutzer.",
        "%1 cannot be read: %2.": "%1 ist nicht lesbar: %2.",
    ]
}
