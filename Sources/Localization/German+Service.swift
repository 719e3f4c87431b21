// SPDX-License-Identifier: Apache-2.0

extension German {
    /// Failures of Amazon Connect and of the journal.
    static let service: KeyValuePairs<String, String> = [
        "“%1” is no id. Nothing was sent.": "„%1“ ist keine ID. Es wurde nichts gesendet.",
        "Your AWS identity is not allowed connect:%1.":
            "Ihre AWS-Identität darf connect:%1 nicht ausführen.",
        "Amazon Connect or a gateway before it is busy (HTTP 429). Wait a moment and try again.":
            "Amazon Connect oder ein Gateway davor ist ausgelastet (HTTP 429). Warten Sie kurz und versuchen Sie es erneut.",
        "Amazon Connect is busy for this account. Wait a moment and try again.":
            "Amazon Connect ist für dieses Konto ausgelastet. Warten Sie kurz und versuchen Sie es erneut.",
        "The instance has no room for another user: its quota (L-9A46857E) is used up. Ask your administrator.%1":
            "Die Instanz hat keinen Platz für weitere Benutzer: Ihr Kontingent (L-9A46857E) ist erschöpft. Fragen Sie Ihren Administrator.%1",
        "A user of this name exists already. Choose another username.":
            "Diesen Benutzernamen gibt es schon. Wählen Sie einen anderen.",
        "Amazon Connect did not accept the request (%1).":
            "Amazon Connect hat die Anfrage nicht angenommen (%1).",
        "Amazon Connect does not find the instance or something chosen.%1":
            "Amazon Connect findet die Instanz oder etwas Ausgewähltes nicht.%1",
        "Amazon Connect or a gateway before it failed (HTTP %1). Try again in a moment.":
            "Amazon Connect oder ein Gateway davor ist gestört (HTTP %1). Versuchen Sie es gleich noch einmal.",
        "Amazon Connect failed inside (HTTP %1). Try again in a moment.":
            "Amazon Connect meldet einen internen Fehler (HTTP %1). Versuchen Sie es gleich noch einmal.",
        "Something between here and Amazon Connect answered with HTTP %1: a proxy or a gateway. Check the network and the proxy.":
            "Etwas vor Amazon Connect antwortete mit HTTP %1: ein Proxy oder ein Gateway. Prüfen Sie Netz und Proxy.",
        "Your AWS sign-in has ended. Sign in again and start anew.":
            "Ihre AWS-Anmeldung ist abgelaufen. Melden Sie sich erneut an und starten Sie neu.",
        "AWS does not know these credentials. Check the profile and whether the key still exists.":
            "AWS kennt diese Anmeldedaten nicht. Prüfen Sie das Profil und ob es den Schlüssel noch gibt.",
        "This machine's clock is wrong, so AWS refuses its requests. Have the clock set.%1":
            "Die Uhr dieses Rechners geht falsch, daher weist AWS die Anfragen ab. Lassen Sie die Uhr stellen.%1",
        "AWS does not accept the signature. The secret key is wrong, or a proxy changes requests.":
            "AWS erkennt die Signatur nicht an. Der geheime Schlüssel ist falsch, oder ein Proxy ändert Anfragen.",
        "AWS does not accept the credentials (%1).%2": "AWS erkennt die Anmeldedaten nicht an (%1).%2",
        "It says: %1": "Meldung: %1",
        "The answer is not what Amazon Connect sends; perhaps a proxy has changed it. “connect-adduser doctor” shows the way that requests take.":
            "Die Antwort ist nicht das, was Amazon Connect sendet; vielleicht hat ein Proxy sie verändert. „connect-adduser doctor“ zeigt den Weg der Anfragen.",
        "The list does not end: the service gave the same page mark twice. What has arrived can be used; ask again for the rest.":
            "Die Liste endet nicht: Der Dienst nannte dieselbe Seitenmarke zweimal. Was da ist, lässt sich nutzen; fragen Sie den Rest erneut ab.",
        "cannot be written": "kann nicht geschrieben werden",
        "cannot be opened": "kann nicht geöffnet werden",
        "cannot be locked": "kann nicht gesperrt werden",
        "The journal %1 is held by another program.":
            "Das Journal %1 wird von einem anderen Programm benutzt.",
        "The journal %1 %2: %3.": "Das Journal %1 %2: %3.",
        "No answer to the request has come.": "Auf die Anfrage kam keine Antwort.",
    ]
}
