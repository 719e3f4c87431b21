// SPDX-License-Identifier: Apache-2.0

extension German {
    /// What is said of a request that is written down.
    static let request: KeyValuePairs<String, String> = [
        "CreateUser has no such member%1": "CreateUser hat kein solches Feld%1",
        "This member is there twice; keep one.": "Dieses Feld gibt es zweimal; lassen Sie eines stehen.",
        "This takes %1, in quotes.": "Hier steht %1, in Anführungszeichen.",
        "This member is missing; every entry of the list needs it.":
            "Dieses Feld fehlt; jeder Eintrag der Liste braucht es.",
        "This takes text in quotes.": "Hier steht Text in Anführungszeichen.",
        "This takes true or false, without quotes.": "Hier steht true oder false, ohne Anführungszeichen.",
        "This takes a whole number, without quotes.": "Hier steht eine ganze Zahl, ohne Anführungszeichen.",
        "This takes an object: members in { }.": "Hier steht ein Objekt: Felder in { }.",
        "This takes a list of texts: [\"…\", \"…\"].": "Hier steht eine Liste von Texten: [\"…\", \"…\"].",
        "This takes a list of objects: [{ }, { }].": "Hier steht eine Liste von Objekten: [{ }, { }].",
        "This takes an object of texts: {\"…\": \"…\"}.":
            "Hier steht ein Objekt aus Texten: {\"…\": \"…\"}.",
        "There is nothing in it. It takes the members of CreateUser as JSON.":
            "Es steht nichts darin. Erwartet sind die Felder von CreateUser als JSON.",
        "This is not text in UTF-8. Save it in that encoding.":
            "Das ist kein Text in UTF-8. Speichern Sie ihn in dieser Kodierung.",
        "This is not JSON: %1 does not belong here.": "Das ist kein JSON: %1 gehört nicht hierher.",
        "This is not JSON: it ends too early.": "Das ist kein JSON: Es endet zu früh.",
        "This is not JSON: a text has a line end, tab or other control character; write \\n, \\t.":
            "Das ist kein JSON: In einem Text steht ein Zeilenende, Tabulator oder Steuerzeichen; schreiben Sie \\n, \\t.",
        "This is not JSON: a \\ has something behind it that JSON does not know.":
            "Das ist kein JSON: Hinter einem \\ steht etwas, das JSON nicht kennt.",
        "This is not JSON: numbers are written otherwise.": "Das ist kein JSON: Zahlen schreibt man anders.",
        "This is no request: there are too many brackets within one another.":
            "Das ist keine Anfrage: Zu viele Klammern sind ineinander geschachtelt.",
        "This is more than one request; there must be nothing behind the first.":
            "Das ist mehr als eine Anfrage; hinter der ersten darf nichts stehen.",
    ]
}
