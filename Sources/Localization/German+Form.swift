// SPDX-License-Identifier: Apache-2.0

extension German {
    /// Fields, their help and what is said about values.
    static let form: KeyValuePairs<String, String> = [
        "Start from": "Beginnen mit",
        "Username": "Benutzername",
        "Password": "Kennwort",
        "First name": "Vorname",
        "Last name": "Nachname",
        "E-mail": "E-Mail",
        "Secondary e-mail": "Zweite E-Mail",
        "Mobile": "Mobiltelefon",
        "Directory user ID": "Verzeichnis-Benutzer-ID",
        "Settings for": "Einstellungen für",
        "Phone type": "Telefonart",
        "Desk phone number": "Tischtelefonnummer",
        "Auto-accept": "Auto-Annahme",
        "After-contact work (s)": "Nacharbeitszeit (s)",
        "Persistent connection": "Dauerverbindung",
        "%1 auto-accept": "Auto-Annahme %1",
        "%1 after-work (s)": "Nacharbeit %1 (s)",
        "Callback auto-accept": "Auto-Annahme Rückruf",
        "Callback after-work (s)": "Nacharbeit Rückruf (s)",
        "Voice enhancement": "Sprachverbesserung",
        "Security profiles": "Sicherheitsprofile",
        "Routing profile": "Routing-Profil",
        "Hierarchy group": "Hierarchiegruppe",
        "Tag %1 key": "Tag %1, Schlüssel",
        "Tag %1 value": "Tag %1, Wert",
        "Sign-in name of letters, digits, _ . - @; case counts; cannot be changed later.":
            "Anmeldename: Buchstaben, Ziffern, _ . - @; groß/klein zählt; unveränderbar.",
        "8 to 64 characters with a lower-case letter, a capital and a digit; no spaces.":
            "8 bis 64 Zeichen mit Kleinbuchstabe, Großbuchstabe und Ziffer; ohne Leerzeichen.",
        "The user's first name, up to 255 characters.": "Der Vorname des Benutzers, bis zu 255 Zeichen.",
        "The user's last name, as colleagues know it.":
            "Der Nachname des Benutzers, wie ihn Kollegen kennen.",
        "The user's own address, for password resets.":
            "Eigene Adresse des Benutzers, für vergessene Kennwörter.",
        "Gets the notices of Amazon Connect instead of E-mail, except password resets.":
            "Erhält Mitteilungen von Amazon Connect statt E-Mail, außer zum Kennwort.",
        "With + and country code, as +447700900123; Amazon Connect does not use it yet.":
            "Mit + und Ländervorwahl, wie +447700900123; Amazon Connect nutzt es noch nicht.",
        "Only when Amazon Connect cannot reach the directory: the user's id in it.":
            "Nur wenn Amazon Connect das Verzeichnis nicht erreicht: die Benutzer-ID darin.",
        "Whether all channels share their settings or each one has its own.":
            "Ob alle Kanäle dieselben Einstellungen haben oder jeder eigene.",
        "Where calls ring: a soft phone in the browser, or a desk phone with a number.":
            "Wo es klingelt: Softphone im Browser oder Tischtelefon mit einer Nummer.",
        "The number that calls go to, with + and country code, as +442071234567.":
            "Die Nummer, die angerufen wird, mit + und Ländervorwahl, wie +442071234567.",
        "Whether an available agent is connected to contacts without accepting them.":
            "Ob verfügbare Agenten Kontakte erhalten, ohne sie selbst anzunehmen.",
        "Seconds to finish up after a contact, 0 to 2000000; 0 is no limit.":
            "Sekunden zum Abschließen nach einem Kontakt, 0 bis 2000000; 0 heißt ohne Grenze.",
        "Keeps the line open between calls, so that the next one connects faster.":
            "Hält die Leitung zwischen Anrufen offen; der nächste ist schneller verbunden.",
        "Whether an available agent is connected to %1 without accepting.":
            "Ob verfügbare Agenten %1 erhalten, ohne sie selbst anzunehmen.",
        "Seconds to finish up after %1, 0 to 2000000; 0 is no limit.":
            "Sekunden zum Abschließen (%1), 0 bis 2000000; 0 heißt ohne Grenze.",
        "Whether a callback that rings the agent first is accepted for the agent.":
            "Ob ein Rückruf, der zuerst beim Agenten klingelt, für ihn angenommen wird.",
        "Seconds to finish up after agent-first callbacks, 0 to 2000000; 0 is no limit.":
            "Sekunden nach Rückrufen mit Agent zuerst, 0 bis 2000000; 0 heißt ohne Grenze.",
        "Cleans the agent's audio of noise, or of everything but the agent's voice.":
            "Befreit den Ton des Agenten von Lärm oder von allem außer seiner Stimme.",
        "What the user may see and do: 1 to 10 profiles, whose permissions add up.":
            "Was der Benutzer sehen und tun darf: 1 bis 10 Profile; Rechte addieren sich.",
        "Which queues and channels the user gets contacts from.":
            "Aus welchen Warteschlangen und Kanälen der Benutzer Kontakte erhält.",
        "The user's place in the organisation, for reports; may be left out.":
            "Der Platz des Benutzers in der Organisation, für Berichte; kann entfallen.",
        "Letters, digits, spaces and _ . : / = + - @, up to 128; case counts.":
            "Buchstaben, Ziffern, Leerzeichen, _ . : / = + - @, bis 128; groß/klein zählt.",
        "What the tag says about the user, up to 256 characters; may be left empty.":
            "Was das Tag über den Benutzer sagt, bis zu 256 Zeichen; kann leer bleiben.",
        "Voice": "Sprache",
        "Chat": "Chat",
        "Task": "Aufgabe",
        "calls": "Anrufe",
        "chats": "Chats",
        "tasks": "Aufgaben",
        "e-mails": "E-Mails",
        "All channels": "Alle Kanäle",
        "Each channel": "Je Kanal",
        "Soft phone": "Softphone",
        "Desk phone": "Tischtelefon",
        "None": "Keine",
        "Noise suppression": "Rauschfilter",
        "Isolation": "Nur Stimme",
        "%1 to %2 characters": "%1 bis %2 Zeichen",
        "a letter a-z": "Buchstabe a-z",
        "a letter A-Z": "Buchstabe A-Z",
        "a digit 0-9": "Ziffer 0-9",
        "no spaces": "keine Leerzeichen",
        "8 to 64 long": "8 bis 64 lang",
        "A user of this name exists already. Type another one.":
            "Diesen Benutzernamen gibt es schon. Geben Sie einen anderen ein.",
        "%1 may have %2 characters; this has %3, so remove %4.":
            "%1: höchstens %2 Zeichen; es sind %3, also %4 zu viel.",
        "%1; %2 is none of them.": "%1; %2 geht nicht.",
        "%1 is a single line: take out line ends, tabs and other control characters.":
            "%1 ist eine Zeile: ohne Zeilenende, Tabulator und andere Steuerzeichen.",
        "%1 has an invisible character (%2); retype it unless you mean it.":
            "%1: unsichtbares Zeichen (%2); neu eingeben, wenn nicht gewollt.",
        "%1 has a separate mark (%2); Amazon Connect may refuse it.":
            "%1: loses Zeichen (%2); Amazon Connect weist es vielleicht ab.",
        "The documented limit is %1 characters; this has %2, which is usually accepted.":
            "Dokumentiert sind höchstens %1 Zeichen; es sind %2, was meist angenommen wird.",
        "Usernames have small letters here: %1 instead of %2.":
            "Benutzernamen haben hier Kleinbuchstaben: %1 statt %2.",
        "Usernames are no e-mail addresses here; leave the @ out.":
            "Benutzernamen sind hier keine E-Mail-Adressen; lassen Sie das @ weg.",
        "“%1” exists; it differs only by upper and lower case.":
            "„%1“ gibt es schon, nur mit anderer Groß- und Kleinschreibung.",
        "Usernames end in @%1 here.": "Benutzernamen enden hier auf @%1.",
        "Addresses end in @%1 here.": "Adressen enden hier auf @%1.",
        "The tag %1 is %2 here.": "Das Tag %1 ist hier %2.",
        "%1 may not be given here; choose another %2.":
            "%1 darf hier nicht vergeben werden; wählen Sie etwas anderes (%2).",
        "A user has 10 security profiles at most; %1 are ticked, so untick %2.":
            "Ein Benutzer hat höchstens 10 Sicherheitsprofile; %1 sind markiert, also %2 zu viel.",
        "A security profile is chosen twice; keep it once.":
            "Ein Sicherheitsprofil ist doppelt gewählt; einmal genügt.",
        "%1: letters and their accents were joined.":
            "%1: Buchstaben und ihre Akzente wurden zusammengesetzt.",
        "%1: accents were joined to letters, spaces at the ends dropped.":
            "%1: Akzente wurden mit Buchstaben verbunden, Leerzeichen an den Enden entfernt.",
        "%1: spaces at the ends were dropped.": "%1: Leerzeichen an den Enden wurden entfernt.",
        "%1 pasted: %2.": "%1 eingefügt: %2.",
        "Continue with @ and a domain, such as jane@example.com.":
            "Weiter mit @ und einer Domain, wie jane@example.com.",
        "With @ the username must be a whole e-mail address, such as jane@example.com.":
            "Mit @ muss der Benutzername eine ganze E-Mail-Adresse sein, wie jane@example.com.",
        "After the @ type a whole domain, such as example.com.":
            "Geben Sie nach dem @ eine ganze Domain ein, wie example.com.",
        "Type a name before the @, as in jane@example.com.":
            "Geben Sie vor dem @ einen Namen ein, wie in jane@example.com.",
        "A username may have one @, as in an e-mail address; take the others out.":
            "Ein Benutzername darf ein @ haben, wie eine E-Mail-Adresse; die übrigen entfernen.",
        "An e-mail address has one @; take the others out.":
            "Eine E-Mail-Adresse hat ein @; entfernen Sie die übrigen.",
        "Before the @ come letters, digits and . _ % + -; %1 is none of them.":
            "Vor dem @ stehen Buchstaben, Ziffern und . _ % + -; %1 geht nicht.",
        "After the @ come letters, digits, dots and hyphens; %1 is none of them.":
            "Nach dem @ stehen Buchstaben, Ziffern, Punkte und Bindestriche; %1 geht nicht.",
        "The password needs %1.": "Im Kennwort nötig: %1.",
        "A password has no spaces; leave them out, or use - or _ instead.":
            "Ein Kennwort hat keine Leerzeichen; lassen Sie sie weg, oder nehmen Sie - oder _.",
        "Three dots in a row in a password can cause an error; better leave them out.":
            "Drei Punkte hintereinander können im Kennwort einen Fehler auslösen; besser weglassen.",
        "The password has an invisible character; better type the password anew.":
            "Das Kennwort enthält ein unsichtbares Zeichen; besser neu eingeben.",
        "Begin with + and the country code, such as +442071234567.":
            "Beginnen Sie mit + und der Ländervorwahl, wie +442071234567.",
        "The + of a phone number stands at its beginning only; take the other out.":
            "Das + einer Telefonnummer steht nur am Anfang; entfernen Sie das andere.",
        "After the + comes the country code, without a 0, as in +442071234567.":
            "Nach dem + folgt die Ländervorwahl ohne 0, wie in +442071234567.",
        "Continue with the country code and the number, such as +442071234567.":
            "Weiter mit Ländervorwahl und Nummer, wie +442071234567.",
        "A phone number has 15 digits at most; this has %1, so remove %2.":
            "Eine Telefonnummer hat höchstens 15 Ziffern; es sind %1, also %2 zu viel.",
        "Type 0 to 2000000 seconds; with 0 the agent ends the work.":
            "Geben Sie 0 bis 2000000 Sekunden ein; bei 0 beendet der Agent die Nacharbeit.",
        "A user has 50 tags at most; there are %1, so clear %2.":
            "Ein Benutzer hat höchstens 50 Tags; es sind %1, also %2 zu viel.",
        "Tag %1 has a value and no key; type a key, or clear the value.":
            "Tag %1 hat einen Wert, aber keinen Schlüssel; ergänzen Sie ihn, oder leeren Sie den Wert.",
        "Tags %1 have the same key %2; change or clear one.":
            "Die Tags %1 haben denselben Schlüssel %2; ändern oder leeren Sie einen.",
        "Tags that begin with aws: belong to AWS; begin with something else.":
            "Tags, die mit aws: beginnen, gehören AWS; beginnen Sie mit etwas anderem.",
        "Tag values hold letters, digits, spaces and _ . : / = + - @; %1 may be refused.":
            "Tag-Werte: Buchstaben, Ziffern, Leerzeichen, _ . : / = + - @; %1 geht vielleicht nicht.",
        "Every user here needs the tag %1; add it with a value.":
            "Jeder Benutzer braucht hier das Tag %1; fügen Sie es mit einem Wert hinzu.",
        "The tag %1 is required here; type a value for it.":
            "Das Tag %1 ist hier Pflicht; geben Sie einen Wert ein.",
        "PhoneConfig.%1 and %2 exclude each other; keep one.":
            "PhoneConfig.%1 und %2 schließen sich aus; eines behalten.",
        "%1 takes VOICE only; take the entry for %2 out.":
            "%1 gilt nur für VOICE; entfernen Sie den Eintrag für %2.",
        "In %1 agent-first callbacks belong to VOICE; take them out for %2.":
            "In %1 gehören Rückrufe mit Agent zuerst zu VOICE; bei %2 entfernen.",
        "%1 has more than one entry for %2; keep one.":
            "%1 hat mehr als einen Eintrag für %2; behalten Sie einen.",
        "%1 is not taken by an instance with %2; leave it out.":
            "%1 gibt es auf einer Instanz mit %2 nicht; lassen Sie es weg.",
        "%1 has accents apart from their letters; give it in composed form (NFC).":
            "%1: Akzente stehen getrennt von Buchstaben; zusammengesetzt (NFC) angeben.",
        "%1 is there and empty; give it a value or leave it out.":
            "%1 ist angegeben, aber leer; geben Sie einen Wert an, oder lassen Sie es weg.",
        "Username is required; type one, such as jdoe or jane@example.com.":
            "Benutzername fehlt; geben Sie einen ein, wie jdoe oder jane@example.com.",
        "First name is required; type the user's first name.":
            "Vorname fehlt; geben Sie den Vornamen des Benutzers ein.",
        "Last name is required; type the user's last name.":
            "Nachname fehlt; geben Sie den Nachnamen des Benutzers ein.",
        "Password is required; type 8 to 64 characters.":
            "Kennwort fehlt; geben Sie 8 bis 64 Zeichen ein.",
        "E-mail is required; type an address, such as jane@example.com.":
            "E-Mail fehlt; geben Sie eine Adresse ein, wie jane@example.com.",
        "Desk phone number is required; type it with country code, such as +442071234567.":
            "Tischtelefonnummer fehlt; geben Sie sie mit Ländervorwahl ein, wie +442071234567.",
        "Type the seconds of after-contact work, or 0 for no limit.":
            "Geben Sie die Sekunden der Nacharbeit ein, oder 0 für ohne Grenze.",
        "Security profiles are required; tick at least one.":
            "Sicherheitsprofile fehlen; markieren Sie mindestens eines.",
        "Routing profile is required; choose one.": "Routing-Profil fehlt; wählen Sie eines.",
        "%1 is required.": "%1 fehlt.",
        "A username holds letters a-z, digits and _ . - @":
            "Ein Benutzername besteht aus a-z, A-Z, Ziffern und _ . - @",
        "An e-mail address holds letters a-z, digits and . _ % + - @":
            "Eine E-Mail-Adresse besteht aus a-z, A-Z, Ziffern und . _ % + - @",
        "A phone number is + and digits, such as +442071234567":
            "Eine Telefonnummer besteht aus + und Ziffern, wie +442071234567",
        "Seconds are typed with the digits 0-9": "Sekunden werden mit den Ziffern 0-9 geschrieben",
        "A tag key holds letters, digits, spaces and _ . : / = + - @":
            "Tag-Schlüssel: Buchstaben, Ziffern, Leerzeichen, _ . : / = + - @",
        "%1 does not hold every character": "%1 erlaubt nicht jedes Zeichen",
        "line ends and tabs taken out": "Zeilenenden und Tabulatoren weg",
        "spaces at the ends dropped": "Leerzeichen am Rand weg",
        "invisible characters dropped": "unsichtbare Zeichen weg",
        "grouping dropped": "Gruppierung weg",
        "(0) dropped": "(0) weg",
        "00 replaced by +": "00 zu + gemacht",
        "and": "und",
        "one of %1 …": "eines von %1 …",
        "or": "oder",
        "a space": "ein Leerzeichen",
        "“%1”": "„%1“",
        "Proficiency %1": "Fähigkeit %1",
        "Proficiency %1 level": "Fähigkeit %1, Stufe",
        "A preset or another user sets phone, access and tags; all can be changed.":
            "Vorlage oder Benutzer setzt Telefon, Zugriff und Tags; alles bleibt änderbar.",
        "What the user is good at: contacts can be routed by it.":
            "Was der Benutzer gut kann: Kontakte können danach verteilt werden.",
        "How good the user is at it: 1 is the least, 5 the most.":
            "Wie gut der Benutzer es kann: 1 am wenigsten, 5 am besten.",
        "Proficiency %1 is the same as %2; choose another one or remove it.":
            "Fähigkeit %1 ist dieselbe wie %2; wählen Sie eine andere, oder entfernen Sie sie.",
        "The sign-in page must send exactly this name (RoleSessionName).":
            "Die Anmeldeseite muss genau diesen Namen senden (RoleSessionName).",
        "Case counts: names here are small. Does your sign-in page send the capital %1?":
            "Groß und klein zählt: Namen sind hier klein. Sendet die Anmeldeseite das große %1?",
        "%1 may change users or security profiles: for administrators only.":
            "%1 darf Benutzer oder Sicherheitsprofile ändern: nur für Administratoren.",
        "%1 may change users or security profiles: they are for administrators only.":
            "%1 dürfen Benutzer oder Sicherheitsprofile ändern: nur für Administratoren.",
        "No ticked profile opens the contact control panel, which agents work in.":
            "Kein markiertes Profil öffnet das Contact Control Panel, in dem Agenten arbeiten.",
        "This routing profile does not serve %1: those settings will have no effect.":
            "Dieses Routing-Profil bedient %1 nicht: Diese Einstellungen bleiben ohne Wirkung.",
        "The instance has about %1 users. Its quota is %2 unless AWS has raised it for you.":
            "Die Instanz hat etwa %1 Benutzer. Ihr Kontingent ist %2, wenn AWS es nicht erhöht hat.",
        "The instance has about %1 users, and its quota is %2. Have it raised in time.":
            "Die Instanz hat etwa %1 Benutzer bei einem Kontingent von %2. Lassen Sie es rechtzeitig erhöhen.",
        "The instance does not have %1: choose another one or remove the row.":
            "Die Instanz kennt %1 nicht: Wählen Sie anderes, oder entfernen Sie die Zeile.",
        "A user has 10 proficiencies unless AWS has raised the quota; there are %1.":
            "Ein Benutzer hat 10 Fähigkeiten, wenn AWS das Kontingent nicht erhöht hat; es sind %1.",
        "the address taken out of what stood around it": "die Adresse aus dem übrigen Text gelöst",
        "Did you mean “%1”?": "Meinten Sie „%1“?",
    ]
}
