// SPDX-License-Identifier: Apache-2.0

extension German {
    /// Steps, keys, notices and the hand-over card, for screens and line mode.
    static let wizard: KeyValuePairs<String, String> = [
        "Ctrl-": "Strg-",
        "S-": "Umsch-",
        "Space": "Leer",
        "Enter": "Enter",
        "Tab": "Tab",
        "Backspace": "Rück",
        "Esc": "Esc",
        "Up": "Hoch",
        "Down": "Runter",
        "Left": "Links",
        "Right": "Rechts",
        "Home": "Pos1",
        "End": "Ende",
        "PgUp": "Bild auf",
        "PgDn": "Bild ab",
        "Ins": "Einfg",
        "Del": "Entf",
        "Next": "Weiter",
        "Choose": "Wählen",
        "Go to field": "Zum Feld",
        "Select": "Ausführen",
        "Yes/no": "Ja/nein",
        "Change": "Ändern",
        "Tick": "Markieren",
        "Done": "Fertig",
        "Generate": "Erzeugen",
        "Show/hide": "Zeigen",
        "New tag": "Neues Tag",
        "Remove tag": "Tag weg",
        "Try again": "Erneut",
        "Copy": "Kopieren",
        "Details": "Details",
        "Next field": "Nächstes Feld",
        "Previous field": "Voriges Feld",
        "Next step": "Schritt vor",
        "Back": "Zurück",
        "Open": "Öffnen",
        "Go up": "Nach oben",
        "Page up": "Seite hoch",
        "Page down": "Seite runter",
        "First": "Anfang",
        "Last": "Schluss",
        "Leave": "Ende",
        "Stay": "Bleiben",
        "Close": "Schließen",
        "Go on": "Weitermachen",
        "Go on with it": "Fortsetzen",
        "Throw it away": "Verwerfen",
        "Later": "Später",
        "Give the code": "Code abgeben",
        "Go on without": "Ohne weiter",
        "Help": "Hilfe",
        "Undo": "Rückgängig",
        "Redo": "Wiederholen",
        "Redraw": "Neu zeichnen",
        "Suspend": "Anhalten",
        "Stop waiting": "Nicht warten",
        "Spoken": "Gesprochen",
        "Signs in": "Anmeldung",
        "on the company's own sign-in page, with this username":
            "auf der Anmeldeseite der eigenen Firma, mit diesem Benutzernamen",
        "Signs in at": "Anmeldung",
        "Works at": "Arbeitsplatz",
        "Type a username, or take “%1” with ^G.":
            "Geben Sie einen Benutzernamen ein, oder nehmen Sie „%1“ mit ^G.",
        "%1 Type ids instead, with blanks between.":
            "%1 Geben Sie stattdessen IDs ein, mit Leerzeichen dazwischen.",
        "Asking whether this name is free…": "Es wird gefragt, ob dieser Name frei ist…",
        "Free.": "Frei.",
        "Whether this name is free is not known: %1": "Ob dieser Name frei ist, ist nicht bekannt: %1",
        "Connect passwords": "Kennwörter in Connect",
        "SAML sign-in": "Anmeldung per SAML",
        "directory users": "Verzeichnisbenutzer",
        "alfa": "aachen",
        "bravo": "berlin",
        "charlie": "chemnitz",
        "delta": "düsseldorf",
        "echo": "essen",
        "foxtrot": "frankfurt",
        "golf": "goslar",
        "hotel": "hamburg",
        "india": "ingelheim",
        "juliett": "jena",
        "kilo": "köln",
        "lima": "leipzig",
        "mike": "münchen",
        "november": "nürnberg",
        "oscar": "offenbach",
        "papa": "potsdam",
        "quebec": "quickborn",
        "romeo": "rostock",
        "sierra": "salzwedel",
        "tango": "tübingen",
        "uniform": "unna",
        "victor": "völklingen",
        "whiskey": "wuppertal",
        "x-ray": "xanten",
        "yankee": "ypsilon",
        "zulu": "zwickau",
        "zero": "null",
        "one": "eins",
        "two": "zwei",
        "three": "drei",
        "four": "vier",
        "five": "fünf",
        "six": "sechs",
        "seven": "sieben",
        "eight": "acht",
        "nine": "neun",
        "dash": "Bindestrich",
        "underscore": "Unterstrich",
        "dot": "Punkt",
        "exclamation mark": "Ausrufezeichen",
        "hash": "Raute",
        "percent": "Prozent",
        "asterisk": "Stern",
        "plus": "plus",
        "equals": "gleich",
        "question mark": "Fragezeichen",
        "at": "at-Zeichen",
        "dollar": "Dollar",
        "ampersand": "Und-Zeichen",
        "slash": "Schrägstrich",
        "comma": "Komma",
        "colon": "Doppelpunkt",
        "semicolon": "Semikolon",
        "Asking Amazon Connect…": "Amazon Connect wird gefragt…",
        "Level %1": "Ebene %1",
        "top": "oberste Ebene",
        "Permissions": "Rechte",
        "Channels: %1": "Kanäle: %1",
        "Queues": "Warteschlangen",
        "%1: none": "%1: keine",
        "%1 (%2 at once)": "%1 (%2 gleichzeitig)",
        "Blank": "Leer",
        "Preset %1 wants %2, which cannot be looked up; type ids.":
            "Vorlage %1 verlangt %2, was sich nicht nachschlagen lässt; geben Sie IDs ein.",
        "Preset %1 wants %2, which this instance does not have. Choose here, and tell your administrator.":
            "Vorlage %1 verlangt %2, was diese Instanz nicht hat. Wählen Sie hier, und sagen Sie es Ihrem Administrator.",
        "The configuration names %1, which this instance does not have; tell your administrator.":
            "Die Konfiguration nennt %1, was diese Instanz nicht hat; sagen Sie es Ihrem Administrator.",
        "The list broke off: names may be missing.": "Die Liste brach ab: Namen können fehlen.",
        "You may not read how this instance manages its users. Which is it?":
            "Sie dürfen nicht lesen, wie diese Instanz ihre Benutzer verwaltet. Wie ist es?",
        "The instance could not be read. %1": "Die Instanz konnte nicht gelesen werden. %1",
        "Choose the instance": "Instanz wählen",
        "%1 of %2": "%1 von %2",
        "loading…": "lädt…",
        "%1, more arriving…": "%1, es kommen mehr…",
        "%1, incomplete": "%1, unvollständig",
        "The list is asked for once the instance is known.":
            "Die Liste wird abgefragt, sobald die Instanz bekannt ist.",
        "The list is arriving…": "Die Liste wird geladen…",
        "No name matches so far; more are arriving.": "Bisher passt kein Name; es kommen mehr.",
        "No name matches in the part that arrived.": "In dem Teil, der ankam, passt kein Name.",
        "No name matches “%1”. Shorten the filter.": "Kein Name passt zu „%1“. Kürzen Sie den Filter.",
        "Creating the user… One request is on its way.":
            "Der Benutzer wird angelegt… Eine Anfrage ist unterwegs.",
        "The answer was lost on the way. Amazon Connect is being asked whether the user exists…":
            "Die Antwort ging unterwegs verloren. Amazon Connect wird gefragt, ob es den Benutzer gibt…",
        "Enter asks Amazon Connect again whether the user exists.":
            "Enter fragt Amazon Connect erneut, ob es den Benutzer gibt.",
        "Nothing is sent again until that is known: ^R asks again, and so does the next start.":
            "Bis das feststeht, wird nichts erneut gesendet: ^R fragt noch einmal, der nächste Start auch.",
        "The answer of Amazon Connect is awaited.": "Die Antwort von Amazon Connect steht aus.",
        "The answer of Amazon Connect has been awaited for %1 s.":
            "Die Antwort von Amazon Connect steht seit %1 s aus.",
        "Esc stops waiting; ^R then asks what came of it, and so does the next start.":
            "Esc hört auf zu warten; ^R fragt dann, was daraus wurde, der nächste Start auch.",
        "Ready.": "Bereit.",
        "Ready. Nothing has been sent yet.": "Bereit. Es wurde noch nichts gesendet.",
        "One thing is left to mend.": "Eines ist noch zu korrigieren.",
        "%1 things are left to mend.": "%1 Dinge sind noch zu korrigieren.",
        "Request id: %1.": "Anfrage-ID: %1.",
        "User %1 was created.": "Benutzer %1 wurde angelegt.",
        "The answer was lost on the way; asking brought it to light.":
            "Die Antwort ging unterwegs verloren; Nachfragen brachte es ans Licht.",
        "routing profile %1": "Routing-Profil %1",
        "Taken by %1. Choose another username.":
            "Vergeben an %1. Wählen Sie einen anderen Benutzernamen.",
        "Free: %1.": "Frei: %1.",
        "The creation of %1 was not finished when the program ended %2.":
            "Das Anlegen von %1 war nicht abgeschlossen, als das Programm %2 endete.",
        "Amazon Connect is being asked whether the user exists…":
            "Amazon Connect wird gefragt, ob es den Benutzer gibt…",
        "It was sent to %1, where this run does not ask. To find out, start with --region %2 --instance %3":
            "Die Anfrage ging nach %1, wo dieser Lauf nicht fragt. Starten Sie zum Klären mit --region %2 --instance %3",
        "The user was created: %1. Do not create it again.":
            "Der Benutzer wurde angelegt: %1. Legen Sie ihn nicht noch einmal an.",
        "No user was created. You can create it now.":
            "Es wurde kein Benutzer angelegt. Sie können ihn jetzt anlegen.",
        "No user was created: the name belongs to another one%1. Choose another username.":
            "Es wurde kein Benutzer angelegt: Der Name gehört jemand anderem%1. Wählen Sie einen anderen.",
        "Whether the user exists could not be found out. %1":
            "Ob es den Benutzer gibt, ließ sich nicht klären. %1",
        "^R asks again, and so does the next start.": "^R fragt noch einmal, der nächste Start auch.",
        "There is an unfinished form, kept %1, that this version cannot read.":
            "Es gibt ein unfertiges Formular, aufbewahrt %1, das diese Version nicht lesen kann.",
        "Throw it away, or leave it for the version that wrote it.":
            "Verwerfen Sie es, oder lassen Sie es der Version, die es geschrieben hat.",
        "There is an unfinished form without a name yet, kept %1.":
            "Es gibt ein unfertiges Formular noch ohne Namen, aufbewahrt %1.",
        "There is an unfinished form for %1, kept %2.":
            "Es gibt ein unfertiges Formular für %1, aufbewahrt %2.",
        "Go on with it? Passwords are not kept.":
            "Damit weitermachen? Kennwörter werden nicht aufbewahrt.",
        "The AWS role %1 wants the code that the MFA device %2 shows now.":
            "Die AWS-Rolle %1 verlangt den Code, den das MFA-Gerät %2 jetzt zeigt.",
        "1 minute": "1 Minute",
        "%1 minutes": "%1 Minuten",
        "This machine's clock is %1 slow.": "Die Uhr dieses Rechners geht %1 nach.",
        "This machine's clock is %1 fast.": "Die Uhr dieses Rechners geht %1 vor.",
        "Requests are signed with the right time; have the clock set.":
            "Anfragen werden mit der richtigen Zeit signiert; lassen Sie die Uhr stellen.",
        "AWS will refuse requests until it is set.": "AWS weist Anfragen ab, bis sie gestellt ist.",
        "Amazon Connect is busy; waiting %1 s before it is asked again.":
            "Amazon Connect ist ausgelastet; in %1 s wird erneut gefragt.",
        "Sent to your terminal's clipboard, without the password: show it to take it along.":
            "An die Zwischenablage Ihres Terminals gesendet, ohne Kennwort: Zeigen Sie es an, um es mitzunehmen.",
        "Sent to your terminal's clipboard, with all that is shown here.":
            "An die Zwischenablage Ihres Terminals gesendet, mit allem, was hier steht.",
        "Reading the user back from Amazon Connect…":
            "Der Benutzer wird aus Amazon Connect zurückgelesen…",
        "Amazon Connect shows it as you entered it.":
            "Amazon Connect zeigt ihn so, wie Sie ihn eingegeben haben.",
        "Amazon Connect shows other values than were sent for: %1. Compare in the admin website.":
            "Amazon Connect zeigt andere Werte, als gesendet wurden: %1. Vergleichen Sie auf der Admin-Website.",
        "The user exists, but could not be read back: %1":
            "Den Benutzer gibt es, er konnte aber nicht zurückgelesen werden: %1",
        "The request that creates the user is on its way. If you leave now, whether the user exists is found out at the next start. Leave all the same?":
            "Die Anfrage zum Anlegen des Benutzers ist unterwegs. Wenn Sie jetzt beenden, wird erst beim nächsten Start geklärt, ob es ihn gibt. Trotzdem beenden?",
        "Whether the user was created is not known; the next start asks again. What you typed will be lost. Leave?":
            "Ob der Benutzer angelegt wurde, ist nicht bekannt; der nächste Start fragt noch einmal. Ihre Eingaben gehen verloren. Beenden?",
        "What you typed will be lost, and no user is created. Leave?":
            "Ihre Eingaben gehen verloren, und es wird kein Benutzer angelegt. Beenden?",
        "Tag %1": "Tag %1",
        "Instance": "Instanz",
        "Identity": "Identität",
        "Phone": "Telefon",
        "Access": "Zugriff",
        "Tags": "Tags",
        "Review": "Prüfung",
        "Continue": "Weiter",
        "Add a tag": "Tag hinzufügen",
        "Create user": "Benutzer anlegen",
        "Create another user": "Weiteren Benutzer anlegen",
        "Create a similar user": "Ähnlichen Benutzer anlegen",
        "Quit": "Beenden",
        "Another user": "Weiterer",
        "Similar user": "Ähnlicher",
        "There is no Amazon Connect instance in %1. Start again for another region.":
            "In %1 gibt es keine Amazon-Connect-Instanz. Starten Sie neu mit einer anderen Region.",
        "This instance has none. Its administrator makes them in Amazon Connect.":
            "Diese Instanz hat keine. Ihr Administrator legt sie in Amazon Connect an.",
        "Enter goes on; PgUp goes back. Nothing is lost either way.":
            "Enter geht weiter, Bild auf zurück. Es geht dabei nichts verloren.",
        "Tags are optional: Owner = helpdesk, for example.":
            "Tags sind freiwillig: Owner = helpdesk, zum Beispiel.",
        "Enter sends one signed request that creates the user.":
            "Enter sendet eine signierte Anfrage, die den Benutzer anlegt.",
        "Starts with a blank form.": "Beginnt mit einem leeren Formular.",
        "Keeps all but the person, who is asked for anew.":
            "Behält alles außer der Person, die neu abgefragt wird.",
        "Ends the program.": "Beendet das Programm.",
        "Amazon Connect keeps usernames and passwords":
            "Amazon Connect verwaltet Benutzernamen und Kennwörter",
        "Users sign in through SAML (single sign-on)":
            "Benutzer melden sich über SAML an (Single Sign-on)",
        "Users come from an existing directory": "Benutzer kommen aus einem vorhandenen Verzeichnis",
        "Take it": "Übernehmen",
        "New row": "Neue Zeile",
        "Remove row": "Zeile entfernen",
        "Copied": "Übernommen",
        "Type part of a name or id; Enter copies the settings.":
            "Teil von Namen oder ID tippen; Enter übernimmt die Einstellungen.",
        "Existing user": "Vorhandener Benutzer",
        "User %1": "Benutzer %1",
        "%1 could not be read, and nothing was changed. %2":
            "%1 war nicht lesbar, und nichts wurde geändert. %2",
        "Reading the settings of %1…": "Einstellungen von %1 werden gelesen …",
        "Only the first %1 users are here.": "Nur die ersten %1 Benutzer sind hier.",
        "There are more. Type more of the name.": "Es gibt mehr. Tippen Sie mehr vom Namen.",
        "%1 Nor is it allowed connect:SearchUsers. Type the id of a user; Enter copies that one.":
            "%1 Auch connect:SearchUsers ist ihr nicht erlaubt. Tippen Sie die ID eines Benutzers; Enter übernimmt ihn.",
        "No user that arrived matches. The rest is missing.":
            "Kein Benutzer, der ankam, passt. Der Rest fehlt.",
        "The users are arriving…": "Die Benutzer treffen ein …",
        "No user matches so far; more are arriving.": "Bisher passt kein Benutzer; weitere treffen ein.",
        "Asking Amazon Connect for “%1”…": "Amazon Connect wird nach „%1“ gefragt …",
        "This instance has no users yet. Start blank.":
            "Diese Instanz hat noch keine Benutzer. Beginnen Sie leer.",
        "No user that arrived matches. Type more of the name.":
            "Kein Benutzer, der ankam, passt. Tippen Sie mehr vom Namen.",
        "No user matches “%1”. Shorten the filter.": "Kein Benutzer passt zu „%1“. Kürzen Sie den Filter.",
        "The form is like %1 now.": "Das Formular ist nun wie bei %1.",
        "Left out:": "Weggelassen:",
        "Taken over:": "Übernommen:",
        "Not compared with the instance's lists, which are not here: %1.":
            "Nicht mit den Listen der Instanz verglichen, die nicht hier sind: %1.",
        "Names, addresses, numbers and password are the new user's own; none were copied.":
            "Namen, Adressen, Nummern und Kennwort gehören dem neuen Benutzer; keine wurden übernommen.",
        "- Tags: %1": "- Tags: %1",
        "%1: %2, which the instance does not have any more.": "%1: %2, auf der Instanz nicht mehr vorhanden.",
        "%1: %2, which may not be given here.": "%1: %2, hier nicht zu vergeben.",
        "The desk phone number; type the new user's own.":
            "Die Nummer des Tischtelefons; geben Sie die des neuen Benutzers ein.",
        "%1: %2, which this program does not know.": "%1: %2, diesem Programm unbekannt.",
        "Tag %1: keys that begin with aws: belong to AWS.":
            "Tag %1: Schlüssel, die mit aws: beginnen, gehören AWS.",
        "Tag %1 = %2: the configuration allows other values.":
            "Tag %1 = %2: Die Konfiguration erlaubt andere Werte.",
        "Tag %1 = %2: the configuration gives another value.":
            "Tag %1 = %2: Die Konfiguration gibt einen anderen Wert vor.",
        "Not copied from %1, as gone or not allowed here: %2.":
            "Nicht von %1 übernommen, da fort oder hier nicht erlaubt: %2.",
        "%1, level %2": "%1, Stufe %2",
        "Which channels “%1” serves was not checked: %2":
            "Welche Kanäle „%1“ bedient, wurde nicht geprüft: %2",
        "What “%1” lets its users do was not checked: %2":
            "Was „%1“ seinen Benutzern erlaubt, wurde nicht geprüft: %2",
        "Existing user to copy": "Vorhandener Benutzer als Muster",
        "A number begins with + and is digits only; ^G makes it %1.":
            "Eine Nummer beginnt mit + und hat nur Ziffern; ^G macht daraus %1.",
        "Only the address belongs here; ^G makes it %1.":
            "Nur die Adresse gehört hierher; ^G macht daraus %1.",
        "^G makes it first name “%1” and last name “%2”.": "^G macht daraus Vorname „%1“ und Nachname „%2“.",
        "Its proficiencies were perhaps not set: look at the user in the admin website.":
            "Seine Fähigkeiten fehlen vielleicht: Sehen Sie in der Verwaltungs-Website nach.",
        "The call was sent to your terminal's clipboard, without the password.":
            "Der Aufruf ging an die Zwischenablage Ihres Terminals, ohne das Kennwort.",
        "This instance does not take all of the request; this is left out: %1.":
            "Diese Instanz nimmt nicht alles aus der Anfrage; es entfällt: %1.",
        "No proficiencies. They are optional; contacts can be routed by them.":
            "Keine Fähigkeiten. Sie sind freigestellt; Kontakte können danach verteilt werden.",
        "Setting the proficiencies…": "Die Fähigkeiten werden gesetzt …",
        "The user exists; the proficiencies are not set. ^O tells why.":
            "Den Benutzer gibt es; seine Fähigkeiten fehlen. ^O sagt, warum.",
        "Proficiencies are left out, for their attributes could not be read: %1":
            "Fähigkeiten entfallen, denn ihre Attribute waren nicht lesbar: %1",
        "The proficiencies are set.": "Die Fähigkeiten sind gesetzt.",
        "The user exists; the proficiencies are not set. %1 Try only that again.":
            "Den Benutzer gibt es; seine Fähigkeiten fehlen. %1 Versuchen Sie nur dies noch einmal.",
        "The user exists; whether the proficiencies get set is not known yet. Leave?":
            "Den Benutzer gibt es; ob seine Fähigkeiten gesetzt werden, ist noch offen. Beenden?",
        "The user exists, and the proficiencies are not set; the next start offers to do it. Leave?":
            "Den Benutzer gibt es, seine Fähigkeiten fehlen; der nächste Start bietet sie an. Beenden?",
        "Whether it has its proficiencies is not known; setting them once more does no harm: %1":
            "Ob seine Fähigkeiten gesetzt sind, ist offen; sie nochmals zu setzen schadet nicht: %1",
        "Set them now": "Jetzt setzen",
        "This instance has nothing that users can be good at any more; this is left out: %1.":
            "Diese Instanz kennt keine Fähigkeiten mehr; es entfällt: %1.",
        "Proficiencies": "Fähigkeiten",
        "Add a proficiency": "Fähigkeit hinzufügen",
        "Read the user back again": "Benutzer noch einmal zurücklesen",
        "Read again": "Neu lesen",
        "Asks Amazon Connect for the user once more; nothing is changed.":
            "Fragt Amazon Connect noch einmal nach dem Benutzer; geändert wird nichts.",
        "Set the proficiencies again": "Fähigkeiten noch einmal setzen",
        "Retry": "Wiederholen",
        "None of the instances that the administrator has set is in %1. Start again for another region.":
            "Keine der Instanzen, die der Administrator festgelegt hat, ist in %1. Starten Sie für eine andere Region neu.",
        "Proficiencies are optional: a language and how well, for example.":
            "Fähigkeiten sind freigestellt: etwa eine Sprache und wie gut.",
        "Sends the proficiencies alone once more; the user exists already.":
            "Sendet nur die Fähigkeiten noch einmal; den Benutzer gibt es schon.",
        "AWS CLI": "AWS CLI",
        "The password is left out; the AWS CLI takes it as the member Password of the JSON.":
            "Das Kennwort fehlt; die AWS CLI nimmt es als Feld Password des JSON.",
        "Proficiencies are not in it; associate-user-proficiencies sets them once the user exists.":
            "Die Fähigkeiten sind nicht dabei; associate-user-proficiencies setzt sie, sobald es den Benutzer gibt.",
        "This takes AWS CLI 1.42.35, or a version 2 from after 19 September 2025.":
            "Dazu gehört AWS CLI 1.42.35 oder eine Version 2 von nach dem 19. September 2025.",
        "This takes AWS CLI 1.44.36, or a version 2 from after 10 February 2026.":
            "Dazu gehört AWS CLI 1.44.36 oder eine Version 2 von nach dem 10. Februar 2026.",
        "How the instance manages its users is not known, so only what all kinds refuse is told: %1":
            "Wie die Instanz ihre Benutzer verwaltet, ist nicht bekannt; gesagt wird nur, was alle Arten ablehnen: %1",
        "Whether the username is free is not known: %1":
            "Ob der Benutzername frei ist, ist nicht bekannt: %1",
        "Whether what %1 names is there is not known: %2": "Ob es gibt, was %1 nennt, ist nicht bekannt: %2",
        "%1 is on this instance neither as a name nor as an id; choose another.":
            "%1 ist auf dieser Instanz weder Name noch ID; wählen Sie etwas anderes.",
    ]
}
