<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>AttachedFiles</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1: the path of a file, %2: why it cannot be read</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>the files are larger than %1 together</source>
        <translation>die Dateien sind zusammen größer als %1</translation>
    </message>
    <message>
        <source>it does not exist</source>
        <translation>sie gibt es nicht</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>das ist ein Ordner</translation>
    </message>
    <message>
        <source>it is no ordinary file</source>
        <translation>das ist keine gewöhnliche Datei</translation>
    </message>
</context>
<context>
    <name>AttachmentList</name>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Hinzufügen…</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>Entfe&amp;rnen</translation>
    </message>
    <message>
        <source>Chooses files to attach; they can also be dropped onto this window.</source>
        <translation>Wählt Dateien zum Anhängen; sie lassen sich auch auf dieses Fenster ziehen.</translation>
    </message>
    <message>
        <source>Takes the selected files off the list (Del). The files themselves stay.</source>
        <translation>Nimmt die ausgewählten Dateien von der Liste (Entf). Die Dateien selbst bleiben.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Files to attach</source>
        <translation>Dateien zum Anhängen</translation>
    </message>
    <message>
        <source>The files that go along with the request.</source>
        <translation>Die Dateien, die mit der Anfrage mitgehen.</translation>
    </message>
    <message>
        <source>Not attached, since only files that can be read are: %1</source>
        <translation>Nicht angehängt, da nur lesbare Dateien mitgehen können: %1</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>nicht da</translation>
    </message>
    <message>
        <source>The message comes to about %1.</source>
        <translation>Die Nachricht wird etwa %1 groß.</translation>
    </message>
    <message>
        <source>The server takes up to %1.</source>
        <translation>Der Server nimmt bis zu %1.</translation>
    </message>
    <message>
        <source>It is too large to be sent: remove files.</source>
        <translation>Das ist zu groß zum Senden: Entfernen Sie Dateien.</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Dateien anhängen</translation>
    </message>
    <message>
        <source>All files together may have %1 at most.</source>
        <translation>Alle Dateien zusammen dürfen höchstens %1 haben.</translation>
    </message>
</context>
<context>
    <name>BasePage</name>
    <message>
        <source>&amp;Use mail server</source>
        <translation>&amp;Mailserver verwenden</translation>
    </message>
    <message>
        <source>Authenticatio&amp;n:</source>
        <translation>Authe&amp;ntifizierung:</translation>
    </message>
    <message>
        <source>&amp;Mail server:</source>
        <translation>Mai&amp;lserver:</translation>
    </message>
    <message>
        <source>Por&amp;t:</source>
        <translation>P&amp;ort:</translation>
    </message>
    <message>
        <source>Sender a&amp;ddress:</source>
        <translation>Absendera&amp;dresse:</translation>
    </message>
    <message>
        <source>Sender nam&amp;e:</source>
        <translation>Absendernam&amp;e:</translation>
    </message>
    <message>
        <source>Receivers see:</source>
        <translation>Empfänger sehen:</translation>
    </message>
    <message>
        <source>Server supports UT&amp;F-8 message headers (RFC 6532)</source>
        <translation>Server unterstützt UT&amp;F-8-Nachrichtenköpfe (RFC 6532)</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>This computer’s name (EH&amp;LO):</source>
        <translation>Name dieses Comp&amp;uters (EHLO):</translation>
    </message>
    <message>
        <source>&amp;Send mail…</source>
        <translation>Mail &amp;senden…</translation>
    </message>
    <message>
        <source>Automatic: this computer’s address</source>
        <translation>Automatisch: die Adresse dieses Computers</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Username and password</source>
        <translation>Benutzername und Passwort</translation>
    </message>
    <message>
        <source>Microsoft Office 365 (Graph API)</source>
        <translation>Microsoft Office 365 (Graph API)</translation>
    </message>
    <message>
        <source>Port %1 was taken from the address.</source>
        <translation>Port %1 wurde aus der Adresse übernommen.</translation>
    </message>
    <message>
        <source>The address asks for TLS: Encryption is set to it.</source>
        <translation>Die Adresse verlangt TLS: Die Verschlüsselung ist darauf gesetzt.</translation>
    </message>
    <message>
        <source>&amp;Use own mail server</source>
        <translation>Eigenen &amp;Mailserver verwenden</translation>
    </message>
    <message>
        <source>These are the values of the global mail server, which this client uses.</source>
        <translation>Das sind die Werte des globalen Mailservers, den dieser Mandant verwendet.</translation>
    </message>
</context>
<context>
    <name>CertificateSummary</name>
    <message>
        <source>%1, %2 bits</source>
        <extracomment>A key of a certificate, for example &quot;RSA, 2048 bits&quot;</extracomment>
        <translation>%1, %2 Bit</translation>
    </message>
</context>
<context>
    <name>CheckCommand</name>
    <message>
        <source>Ask for this recipient instead of the sender.</source>
        <translation>Nach diesem Empfänger fragen statt nach dem Absender.</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>The server would take this mail. Nothing was sent.</source>
        <translation>Der Server würde diese Mail annehmen. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Check the mail servers of the system and of all clients.</source>
        <translation>Die Mailserver des Systems und aller Mandanten prüfen.</translation>
    </message>
    <message>
        <source>Looks up the server, connects, encrypts, signs in, names sender and recipient, then takes that back and leaves. Nothing is sent. With --all each server is tried once, whomever it serves, with the secrets of the keychain; the exit code is that of the first problem.</source>
        <translation>Schlägt den Server nach, verbindet, verschlüsselt, meldet sich an, nennt Absender und Empfänger, nimmt das dann zurück und geht. Es wird nichts gesendet. Mit --all wird jeder Server einmal probiert, wem auch immer er dient, mit den Geheimnissen des Schlüsselbunds; der Exit-Code ist der des ersten Problems.</translation>
    </message>
    <message>
        <source>--%1 is for one mail server: it has no meaning with --all.</source>
        <translation>--%1 ist für einen einzelnen Mailserver: Mit --all hat es keinen Sinn.</translation>
    </message>
</context>
<context>
    <name>ClientCommand</name>
    <message>
        <source>With add and rename: the client&apos;s name for people.</source>
        <translation>Mit add und rename: der Name des Mandanten für Menschen.</translation>
    </message>
    <message>
        <source>add: a new client, which uses the global mail server until “mailroomctl --client ID set base/useOwn=true” and the rest give it one of its own. remove: the client, all its settings and its secrets in the keychain. rename: another ID, another name or both; settings and secrets stay. An ID has 1 to 64 ASCII letters, digits, dots, dashes and underscores and begins with a letter or digit.</source>
        <translation>add: ein neuer Mandant, der den globalen Mailserver verwendet, bis „mailroomctl --client ID set base/useOwn=true“ und die übrigen Werte ihm einen eigenen geben. remove: der Mandant, alle seine Einstellungen und seine Geheimnisse im Schlüsselbund. rename: eine andere ID, ein anderer Name oder beides; Einstellungen und Geheimnisse bleiben. Eine ID hat 1 bis 64 ASCII-Buchstaben, Ziffern, Punkte, Bindestriche und Unterstriche und beginnt mit einem Buchstaben oder einer Ziffer.</translation>
    </message>
    <message>
        <source>“mailroomctl client --help” explains the command.</source>
        <translation>„mailroomctl client --help“ erklärt den Befehl.</translation>
    </message>
    <message>
        <source>“client” is followed by add, remove or rename, not by “%1”.</source>
        <translation>Auf „client“ folgt add, remove oder rename, nicht „%1“.</translation>
    </message>
    <message>
        <source>“client %1” takes one ID only.</source>
        <translation>„client %1“ nimmt nur eine ID.</translation>
    </message>
    <message>
        <source>“client remove” takes the client&apos;s ID, so --name has no meaning here.</source>
        <translation>„client remove“ nimmt die ID des Mandanten, --name hat hier also keinen Sinn.</translation>
    </message>
    <message>
        <source>Neither a new ID nor --name is there.</source>
        <translation>Weder eine neue ID noch --name ist angegeben.</translation>
    </message>
    <message>
        <source>“%1” cannot be a client&apos;s ID.</source>
        <translation>„%1“ kann nicht die ID eines Mandanten sein.</translation>
    </message>
    <message>
        <source>An ID has 1 to 64 ASCII letters, digits, dots, dashes and underscores and begins with a letter or digit. Names with other characters go into --name.</source>
        <translation>Eine ID hat 1 bis 64 ASCII-Buchstaben, Ziffern, Punkte, Bindestriche und Unterstriche und beginnt mit einem Buchstaben oder einer Ziffer. Namen mit anderen Zeichen gehören in --name.</translation>
    </message>
    <message>
        <source>There is a client “%1” already.</source>
        <translation>Es gibt schon einen Mandanten „%1“.</translation>
    </message>
    <message>
        <source>IDs must differ in more than upper and lower case. Nothing was changed.</source>
        <translation>IDs müssen sich in mehr als Groß- und Kleinschreibung unterscheiden. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The client cannot have this name.</source>
        <translation>Der Mandant kann diesen Namen nicht haben.</translation>
    </message>
    <message>
        <source>It takes %1. Nothing was changed.</source>
        <translation>Möglich ist: %1. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Client “%1” was added.</source>
        <translation>Mandant „%1“ wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>Client “%1” is named “%2” now.</source>
        <translation>Mandant „%1“ heißt jetzt „%2“.</translation>
    </message>
    <message>
        <source>Client “%1” has the ID “%2” now. Its settings and secrets are the same.</source>
        <translation>Mandant „%1“ hat jetzt die ID „%2“. Seine Einstellungen und Geheimnisse sind dieselben.</translation>
    </message>
    <message>
        <source>Client “%1” and its settings were removed.</source>
        <translation>Mandant „%1“ und seine Einstellungen wurden entfernt.</translation>
    </message>
</context>
<context>
    <name>ClientDialog</name>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>For people: how the client is called in lists and messages.</source>
        <translation>Für Menschen: wie der Mandant in Listen und Meldungen heißt.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>&amp;ID:</source>
        <translation>&amp;ID:</translation>
    </message>
    <message>
        <source>For programs: scripts name the client by it (mailroomctl --client ID).</source>
        <translation>Für Programme: Mit ihr nennen Skripte den Mandanten (mailroomctl --client ID).</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Add client</source>
        <translation>Mandanten hinzufügen</translation>
    </message>
    <message>
        <source>Change client</source>
        <translation>Mandanten ändern</translation>
    </message>
    <message>
        <source>A line break or another control character is in the name: type it in instead of pasting it.</source>
        <translation>Im Namen ist ein Zeilenumbruch oder ein anderes Steuerzeichen: Tippen Sie ihn ein, statt ihn einzufügen.</translation>
    </message>
    <message>
        <source>An ID has letters from a to z, digits, dots, dashes and underscores, and begins with a letter or digit.</source>
        <translation>Eine ID hat Buchstaben von a bis z, Ziffern, Punkte, Bindestriche und Unterstriche und beginnt mit einem Buchstaben oder einer Ziffer.</translation>
    </message>
    <message>
        <source>There is a client with this ID already: “%1”.</source>
        <translation>Es gibt schon einen Mandanten mit dieser ID: „%1“.</translation>
    </message>
    <message>
        <source>This ID differs from “%1” in the case of its letters only: choose one that differs in more.</source>
        <translation>Diese ID unterscheidet sich von „%1“ nur in Groß- und Kleinschreibung: Wählen Sie eine, die sich in mehr unterscheidet.</translation>
    </message>
</context>
<context>
    <name>ClientListModel</name>
    <message>
        <source>%1 (changed)</source>
        <extracomment>%1: a client&apos;s name; it was changed and is not saved</extracomment>
        <translation>%1 (geändert)</translation>
    </message>
    <message>
        <source>Global mail server</source>
        <translation>Globaler Mailserver</translation>
    </message>
</context>
<context>
    <name>ClientPanel</name>
    <message>
        <source>Search clients</source>
        <translation>Mandanten suchen</translation>
    </message>
    <message>
        <source>Shows only clients with these words in their name or ID (Ctrl+F).</source>
        <translation>Zeigt nur Mandanten mit diesen Wörtern in Name oder ID (Strg+F).</translation>
    </message>
    <message>
        <source>Mail servers</source>
        <translation>Mailserver</translation>
    </message>
    <message>
        <source>No client is called so.</source>
        <translation>Kein Mandant heißt so.</translation>
    </message>
    <message>
        <source>Add client…</source>
        <translation>Mandanten hinzufügen…</translation>
    </message>
    <message>
        <source>Adds a client (Ctrl+N).</source>
        <translation>Fügt einen Mandanten hinzu (Strg+N).</translation>
    </message>
    <message>
        <source>&amp;Change name or ID…</source>
        <translation>&amp;Name oder ID ändern…</translation>
    </message>
    <message>
        <source>&amp;Remove client</source>
        <translation>Mandanten &amp;entfernen</translation>
    </message>
    <message>
        <source>&amp;Overview of all…</source>
        <translation>Ü&amp;bersicht über alle…</translation>
    </message>
    <message>
        <source>Manage</source>
        <translation>Verwalten</translation>
    </message>
</context>
<context>
    <name>ClientState</name>
    <message>
        <source>Not configured</source>
        <translation>Nicht eingerichtet</translation>
    </message>
    <message>
        <source>Cannot send: no global mail server</source>
        <translation>Kann nicht senden: kein globaler Mailserver</translation>
    </message>
    <message>
        <source>Cannot send: switched off</source>
        <translation>Kann nicht senden: ausgeschaltet</translation>
    </message>
    <message>
        <source>Cannot send: unknown client</source>
        <translation>Kann nicht senden: unbekannter Mandant</translation>
    </message>
    <message>
        <source>Cannot send: incomplete</source>
        <translation>Kann nicht senden: unvollständig</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Verwendung</translation>
    </message>
    <message>
        <source>Own mail server</source>
        <translation>Eigener Mailserver</translation>
    </message>
    <message>
        <source>Inherits</source>
        <translation>Erbt</translation>
    </message>
</context>
<context>
    <name>ClientsCommand</name>
    <message>
        <source>“own”: the client has a mail server of its own; “global”: it uses the global one; otherwise why it cannot send. “mailroomctl client” adds, renames and removes clients.</source>
        <translation>„eigen“: Der Mandant hat einen eigenen Mailserver; „global“: Er verwendet den globalen; sonst, warum er nicht senden kann. „mailroomctl client“ fügt Mandanten hinzu, benennt sie um und entfernt sie.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>There are no clients.</source>
        <translation>Es gibt keine Mandanten.</translation>
    </message>
</context>
<context>
    <name>ClosingQuestion</name>
    <message>
        <source>Unsaved changes</source>
        <translation>Nicht gespeicherte Änderungen</translation>
    </message>
    <message>
        <source>Save the changes before closing?</source>
        <translation>Änderungen vor dem Schließen speichern?</translation>
    </message>
    <message>
        <source>Without saving, the changes and the secret that you typed are lost.</source>
        <translation>Ohne Speichern gehen die Änderungen und das eingegebene Geheimnis verloren.</translation>
    </message>
    <message>
        <source>Without saving, the changes are lost.</source>
        <translation>Ohne Speichern gehen die Änderungen verloren.</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>“mailroomctl %1 --help” explains the command.</source>
        <translation>„mailroomctl %1 --help“ erklärt den Befehl.</translation>
    </message>
    <message>
        <source>Print the conversation with the server.</source>
        <translation>Das Gespräch mit dem Server ausgeben.</translation>
    </message>
    <message>
        <source>Something is missing: %1.</source>
        <translation>Etwas fehlt: %1.</translation>
    </message>
    <message>
        <source>This command takes options only.</source>
        <translation>Dieser Befehl nimmt nur Optionen an.</translation>
    </message>
    <message>
        <source>This command takes only: %1.</source>
        <translation>Dieser Befehl nimmt nur: %1.</translation>
    </message>
    <message>
        <source> [options]</source>
        <translation> [Optionen]</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>Aufruf: %1</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Optionen:</translation>
    </message>
    <message>
        <source>This is about the whole system, so --client has no meaning here.</source>
        <translation>Hier geht es um das ganze System, --client hat hier also keinen Sinn.</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Warnung: %1</translation>
    </message>
</context>
<context>
    <name>CommandBlock</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>Kopieren: %1</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Print the version.</source>
        <translation>Die Version ausgeben.</translation>
    </message>
    <message>
        <source>Sets up how a whole system sends email, tests it and mends it.</source>
        <translation>Richtet ein, wie ein ganzes System E-Mail sendet, testet es und bringt es in Ordnung.</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Befehle:</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Optionen:</translation>
    </message>
    <message>
        <source>“mailroomctl COMMAND --help” explains a command.</source>
        <translation>„mailroomctl BEFEHL --help“ erklärt einen Befehl.</translation>
    </message>
    <message>
        <source>Exit codes: 0 done, 64 wrong usage, 65 wrong data, 67 no such recipient, 68 no such host, 69 unavailable, 70 internal error, 74 input or output error, 75 temporary failure or cancelled, 76 protocol error, 77 sign-in, permission or trust, 78 configuration.</source>
        <translation>Exit-Codes: 0 erledigt, 64 falscher Aufruf, 65 falsche Daten, 67 kein solcher Empfänger, 68 kein solcher Host, 69 nicht verfügbar, 70 interner Fehler, 74 Ein- oder Ausgabefehler, 75 vorübergehend gescheitert oder abgebrochen, 76 Protokollfehler, 77 Anmeldung, Berechtigung oder Vertrauen, 78 Konfiguration.</translation>
    </message>
    <message>
        <source>“mailroomctl --help” lists commands and options.</source>
        <translation>„mailroomctl --help“ zählt Befehle und Optionen auf.</translation>
    </message>
    <message>
        <source>There is no command.</source>
        <translation>Es ist kein Befehl angegeben.</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>Es gibt keinen Befehl „%1“.</translation>
    </message>
    <message>
        <source>Standard output cannot be written.</source>
        <translation>Die Standardausgabe kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Usage: mailroomctl [--settings FILE.ini] [--client ID] [--json] COMMAND</source>
        <translation>Aufruf: mailroomctl [--settings DATEI.ini] [--client ID] [--json] BEFEHL</translation>
    </message>
</context>
<context>
    <name>CommandList</name>
    <message>
        <source>Say which mail server is in effect, or why nothing is sent.</source>
        <translation>Sagen, welcher Mailserver gilt oder warum nichts gesendet wird.</translation>
    </message>
    <message>
        <source>List all settings and what they mean.</source>
        <translation>Alle Einstellungen aufzählen und was sie bedeuten.</translation>
    </message>
    <message>
        <source>Print the value of one setting.</source>
        <translation>Den Wert einer Einstellung ausgeben.</translation>
    </message>
    <message>
        <source>Change settings, all of them or none.</source>
        <translation>Einstellungen ändern, alle genannten oder keine.</translation>
    </message>
    <message>
        <source>Store a password or client secret in the keychain, or remove it.</source>
        <translation>Ein Passwort oder einen geheimen Clientschlüssel im Schlüsselbund speichern oder entfernen.</translation>
    </message>
    <message>
        <source>Try the mail server up to the recipient; send nothing.</source>
        <translation>Den Mailserver bis zum Empfänger probieren; nichts senden.</translation>
    </message>
    <message>
        <source>Send one test mail.</source>
        <translation>Eine Testmail senden.</translation>
    </message>
    <message>
        <source>Send a message from standard input, as sendmail does.</source>
        <translation>Eine Nachricht von der Standardeingabe senden, wie sendmail es tut.</translation>
    </message>
    <message>
        <source>Send a test mail to a practice server inside this program.</source>
        <translation>Eine Testmail an einen Übungsserver in diesem Programm senden.</translation>
    </message>
    <message>
        <source>List all clients and whose mail server they use.</source>
        <translation>Alle Mandanten aufzählen und wessen Mailserver sie verwenden.</translation>
    </message>
    <message>
        <source>Add, remove or rename a client.</source>
        <translation>Einen Mandanten hinzufügen, entfernen oder umbenennen.</translation>
    </message>
    <message>
        <source>Write to support, with the system information attached.</source>
        <translation>An den Support schreiben, mit angehängten Systeminformationen.</translation>
    </message>
</context>
<context>
    <name>ConsoleReport</name>
    <message>
        <source>ok</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>%1  %2 ms  %3</source>
        <extracomment>%1: &quot;ok&quot; or &quot;failed&quot;; %2: a number; %3: the name of a step</extracomment>
        <translation>%1  %2 ms  %3</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Hinweis: %1</translation>
    </message>
    <message>
        <source>Failed at: %1</source>
        <translation>Gescheitert bei: %1</translation>
    </message>
    <message>
        <source>Cause: %1</source>
        <translation>Ursache: %1</translation>
    </message>
    <message>
        <source>What to do:</source>
        <translation>Was zu tun ist:</translation>
    </message>
    <message>
        <source>The server&apos;s reply:</source>
        <translation>Die Antwort des Servers:</translation>
    </message>
    <message>
        <source>The server gave no reply to this.</source>
        <translation>Der Server hat darauf nicht geantwortet.</translation>
    </message>
    <message>
        <source>Encryption: %1</source>
        <translation>Verschlüsselung: %1</translation>
    </message>
    <message>
        <source>Queue ID: %1</source>
        <translation>Warteschlangen-ID: %1</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>such as %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>This is no date: write it like %1 or 2026-12-18, or clear the field.</source>
        <translation>Das ist kein Datum: Schreiben Sie es wie %1 oder 2026-12-18, oder leeren Sie das Feld.</translation>
    </message>
</context>
<context>
    <name>DemoCommand</name>
    <message>
        <source>Starts a practice mail server that only this computer can reach, signs in there with STARTTLS, sends a test mail and prints what arrived. Your settings and your keychain are not touched.</source>
        <translation>Startet einen Übungs-Mailserver, den nur dieser Computer erreicht, meldet sich dort mit STARTTLS an, sendet eine Testmail und gibt aus, was ankam. Ihre Einstellungen und Ihr Schlüsselbund bleiben unberührt.</translation>
    </message>
    <message>
        <source>The practice server cannot start: %1</source>
        <translation>Der Übungsserver kann nicht starten: %1</translation>
    </message>
    <message>
        <source>The practice server accepted the mail, but does not have it.</source>
        <translation>Der Übungsserver hat die Mail angenommen, hat sie aber nicht.</translation>
    </message>
    <message>
        <source>The practice server has accepted the mail.</source>
        <translation>Der Übungsserver hat die Mail angenommen.</translation>
    </message>
    <message>
        <source>This is what arrived, from &lt;%1&gt; to %2:</source>
        <translation>Das kam an, von &lt;%1&gt; an %2:</translation>
    </message>
</context>
<context>
    <name>Demonstration</name>
    <message>
        <source>No folder for scratch settings: %1</source>
        <translation>Kein Ordner für Probe-Einstellungen: %1</translation>
    </message>
    <message>
        <source>The practice server does not start: %1</source>
        <translation>Der Übungsserver startet nicht: %1</translation>
    </message>
    <message>
        <source>The practice certificate cannot be written.</source>
        <translation>Das Übungszertifikat kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Mailroom, demonstration</source>
        <translation>Mailroom, Vorführung</translation>
    </message>
</context>
<context>
    <name>DiscardQuestion</name>
    <message>
        <source>Discard the request</source>
        <translation>Anfrage verwerfen</translation>
    </message>
    <message>
        <source>Discard what you wrote? It cannot be brought back.</source>
        <translation>Verwerfen, was Sie geschrieben haben? Es lässt sich nicht zurückholen.</translation>
    </message>
</context>
<context>
    <name>DroppedIn</name>
    <message>
        <source>This file is not valid UTF-8; what is not shows as �.</source>
        <translation>Diese Datei ist kein gültiges UTF-8; was sich nicht zeigen lässt, steht als � da.</translation>
    </message>
    <message>
        <source>This file is not valid JSON (byte %1: %2); it is shown as text.</source>
        <translation>Diese Datei ist kein gültiges JSON (Byte %1: %2); sie wird als Text gezeigt.</translation>
    </message>
    <message>
        <source>Added by the system: %1</source>
        <extracomment>%1: the name of a file</extracomment>
        <translation>Vom System hinzugefügt: %1</translation>
    </message>
    <message>
        <source>Left out: not a plain file of this folder, or not readable.</source>
        <translation>Weggelassen: keine einfache Datei dieses Ordners oder nicht lesbar.</translation>
    </message>
    <message>
        <source>The file is too large: only its start is shown.</source>
        <translation>Die Datei ist zu groß: Nur ihr Anfang wird gezeigt.</translation>
    </message>
</context>
<context>
    <name>EffectiveMailServer</name>
    <message>
        <source>%1 (not valid)</source>
        <translation>%1 (nicht gültig)</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>nicht verschlüsselt</translation>
    </message>
    <message>
        <source>Nothing is sent: no mail server is configured. Missing: %1.</source>
        <translation>Es wird nichts gesendet: Es ist kein Mailserver eingerichtet. Es fehlt: %1.</translation>
    </message>
    <message>
        <source>Nothing is sent: “%1” is off. This stops all mail of the system, login details and support requests included.</source>
        <translation>Es wird nichts gesendet: „%1“ ist aus. Das hält alle Mail des Systems an, auch Anmeldedaten und Supportanfragen.</translation>
    </message>
    <message>
        <source>Mail goes out through %1 as %2.</source>
        <extracomment>%1: a server such as &quot;mail.example.org:587 (STARTTLS)&quot;, %2: the sender</extracomment>
        <translation>Mail geht über %1 hinaus, als %2.</translation>
    </message>
    <message>
        <source>Nothing is sent for %1: no global mail server is configured, and without it no client sends. Missing: %2.</source>
        <translation>Für %1 wird nichts gesendet: Es ist kein globaler Mailserver eingerichtet, und ohne ihn sendet kein Mandant. Es fehlt: %2.</translation>
    </message>
    <message>
        <source>Nothing is sent for %1: “%2” is off for the global mail server, which stops all clients, those with their own mail server included.</source>
        <translation>Für %1 wird nichts gesendet: „%2“ ist für den globalen Mailserver aus. Das hält alle Mandanten an, auch die mit eigenem Mailserver.</translation>
    </message>
    <message>
        <source>Nothing is sent for %1: there is no such client.</source>
        <translation>Für %1 wird nichts gesendet: Einen solchen Mandanten gibt es nicht.</translation>
    </message>
    <message>
        <source>Nothing is sent for %1: its own mail server is not complete. Missing: %2.</source>
        <translation>Für %1 wird nichts gesendet: Der eigene Mailserver ist nicht vollständig. Es fehlt: %2.</translation>
    </message>
    <message>
        <source>Mail of %1 goes out through its own mail server %2 as %3.</source>
        <extracomment>%1: the client, %2: a server such as &quot;mail.example.org:587 (STARTTLS)&quot;, %3: the sender</extracomment>
        <translation>Mail von %1 geht über den eigenen Mailserver %2 hinaus, als %3.</translation>
    </message>
    <message>
        <source>Mail of %1 goes out through the global mail server %2 as %3.</source>
        <translation>Mail von %1 geht über den globalen Mailserver %2 hinaus, als %3.</translation>
    </message>
</context>
<context>
    <name>EffectiveState</name>
    <message>
        <source>cannot send</source>
        <translation>kann nicht senden</translation>
    </message>
    <message>
        <source>own</source>
        <extracomment>whose mail server a client uses</extracomment>
        <translation>eigen</translation>
    </message>
    <message>
        <source>global</source>
        <translation>global</translation>
    </message>
</context>
<context>
    <name>EffectiveSupportAddress</name>
    <message>
        <source>Support requests go nowhere: no address is set up.</source>
        <translation>Supportanfragen gehen nirgendwohin: Es ist keine Adresse eingerichtet.</translation>
    </message>
    <message>
        <source>Support requests go to the client’s own address %1.</source>
        <translation>Supportanfragen gehen an die eigene Adresse des Mandanten: %1.</translation>
    </message>
    <message>
        <source>Support requests go to %1.</source>
        <translation>Supportanfragen gehen an %1.</translation>
    </message>
    <message>
        <source>The client’s own address is kept but not used, since “%1” is off.</source>
        <translation>Die eigene Adresse des Mandanten bleibt erhalten, wird aber nicht verwendet, da „%1“ aus ist.</translation>
    </message>
</context>
<context>
    <name>Expiry</name>
    <message>
        <source>When the client secret expires is not known here: enter the day that the Azure portal shows beside it, and Mailroom warns in time.</source>
        <translation>Wann der geheime Clientschlüssel abläuft, ist hier nicht bekannt: Geben Sie den Tag ein, den das Azure-Portal daneben zeigt, dann warnt Mailroom rechtzeitig.</translation>
    </message>
    <message>
        <source>The client secret expired on %1, and nothing is sent: create a new one in the Azure portal and store it.</source>
        <translation>Der geheime Clientschlüssel ist am %1 abgelaufen, und es wird nichts gesendet: Erstellen Sie im Azure-Portal einen neuen und speichern Sie ihn.</translation>
    </message>
    <message>
        <source>The client secret expires on %1.</source>
        <translation>Der geheime Clientschlüssel läuft am %1 ab.</translation>
    </message>
    <message>
        <source>The client secret expires today, on %1: create a new one in the Azure portal and store it now.</source>
        <translation>Der geheime Clientschlüssel läuft heute ab, am %1: Erstellen Sie im Azure-Portal einen neuen und speichern Sie ihn jetzt.</translation>
    </message>
    <message>
        <source>The client secret expires tomorrow, on %1: create a new one in the Azure portal and store it before.</source>
        <translation>Der geheime Clientschlüssel läuft morgen ab, am %1: Erstellen Sie im Azure-Portal einen neuen und speichern Sie ihn vorher.</translation>
    </message>
    <message numerus="yes">
        <source>The client secret expires in %n days, on %1: create a new one in the Azure portal and store it before.</source>
        <translation>
            <numerusform>Der geheime Clientschlüssel läuft in %n Tag ab, am %1: Erstellen Sie im Azure-Portal einen neuen und speichern Sie ihn vorher.</numerusform>
            <numerusform>Der geheime Clientschlüssel läuft in %n Tagen ab, am %1: Erstellen Sie im Azure-Portal einen neuen und speichern Sie ihn vorher.</numerusform>
        </translation>
    </message>
    <message>
        <source>When the certificate expires cannot be read from its file: enter the day in place of the client secret’s, and Mailroom warns in time.</source>
        <translation>Wann das Zertifikat abläuft, lässt sich aus seiner Datei nicht lesen: Geben Sie den Tag anstelle dessen des geheimen Clientschlüssels ein, dann warnt Mailroom rechtzeitig.</translation>
    </message>
    <message>
        <source>The certificate expired on %1, and nothing is sent: make a new one, upload it in the Azure portal and choose its file.</source>
        <translation>Das Zertifikat ist am %1 abgelaufen, und es wird nichts gesendet: Erstellen Sie ein neues, laden Sie es im Azure-Portal hoch und wählen Sie seine Datei.</translation>
    </message>
    <message>
        <source>The certificate expires on %1.</source>
        <translation>Das Zertifikat läuft am %1 ab.</translation>
    </message>
    <message>
        <source>The certificate expires today, on %1: make a new one, upload it in the Azure portal and choose its file now.</source>
        <translation>Das Zertifikat läuft heute ab, am %1: Erstellen Sie ein neues, laden Sie es im Azure-Portal hoch und wählen Sie jetzt seine Datei.</translation>
    </message>
    <message>
        <source>The certificate expires tomorrow, on %1: make a new one, upload it in the Azure portal and choose its file before.</source>
        <translation>Das Zertifikat läuft morgen ab, am %1: Erstellen Sie ein neues, laden Sie es im Azure-Portal hoch und wählen Sie vorher seine Datei.</translation>
    </message>
    <message numerus="yes">
        <source>The certificate expires in %n days, on %1: make a new one, upload it in the Azure portal and choose its file before.</source>
        <translation>
            <numerusform>Das Zertifikat läuft in %n Tag ab, am %1: Erstellen Sie ein neues, laden Sie es im Azure-Portal hoch und wählen Sie vorher seine Datei.</numerusform>
            <numerusform>Das Zertifikat läuft in %n Tagen ab, am %1: Erstellen Sie ein neues, laden Sie es im Azure-Portal hoch und wählen Sie vorher seine Datei.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FieldFault</name>
    <message>
        <source>Enter a mail address.</source>
        <translation>Geben Sie eine Mailadresse ein.</translation>
    </message>
    <message>
        <source>The @ is missing: a mail address looks like name@example.org.</source>
        <translation>Das @ fehlt: Eine Mailadresse sieht aus wie name@example.org.</translation>
    </message>
    <message>
        <source>Nothing stands before the @: add the name of the mailbox.</source>
        <translation>Vor dem @ steht nichts: Ergänzen Sie den Namen des Postfachs.</translation>
    </message>
    <message>
        <source>Nothing stands behind the @: add the domain, such as example.org.</source>
        <translation>Hinter dem @ steht nichts: Ergänzen Sie die Domäne, etwa example.org.</translation>
    </message>
    <message>
        <source>A line break or another control character is in the address: type it in instead of pasting it.</source>
        <translation>In der Adresse ist ein Zeilenumbruch oder ein anderes Steuerzeichen: Tippen Sie sie ein, statt sie einzufügen.</translation>
    </message>
    <message>
        <source>A blank is in the address: enter one address alone, without a name.</source>
        <translation>In der Adresse ist ein Leerzeichen: Geben Sie eine Adresse allein ein, ohne Namen.</translation>
    </message>
    <message>
        <source>Before the @ stands something that may not stand there, such as two dots in a row or an angle bracket: remove it.</source>
        <translation>Vor dem @ steht etwas, das dort nicht stehen darf, etwa zwei Punkte hintereinander oder eine spitze Klammer: Entfernen Sie es.</translation>
    </message>
    <message>
        <source>Before the @ stand more than 64 bytes: use a shorter address.</source>
        <translation>Vor dem @ stehen mehr als 64 Bytes: Verwenden Sie eine kürzere Adresse.</translation>
    </message>
    <message>
        <source>What stands behind the @ is no domain: it looks like example.org.</source>
        <translation>Was hinter dem @ steht, ist keine Domäne: Sie sieht aus wie example.org.</translation>
    </message>
    <message>
        <source>The address is longer than 254 bytes: use a shorter one.</source>
        <translation>Die Adresse ist länger als 254 Bytes: Verwenden Sie eine kürzere.</translation>
    </message>
    <message>
        <source>This address needs “%1”, which is off: switch it on if the server offers SMTPUTF8, or use an address with plain ASCII before the @.</source>
        <translation>Diese Adresse braucht „%1“, und das ist aus: Schalten Sie es ein, wenn der Server SMTPUTF8 anbietet, oder verwenden Sie eine Adresse mit reinem ASCII vor dem @.</translation>
    </message>
    <message>
        <source>Enter the name of the mail server: without it nothing is sent.</source>
        <translation>Geben Sie den Namen des Mailservers ein: Ohne ihn wird nichts gesendet.</translation>
    </message>
    <message>
        <source>This is a mail address or a login: enter the server’s name alone, such as mail.example.org.</source>
        <translation>Das ist eine Mailadresse oder eine Anmeldung: Geben Sie allein den Namen des Servers ein, etwa mail.example.org.</translation>
    </message>
    <message>
        <source>This is no name or IP address of a server: enter it like mail.example.org, 192.0.2.25 or 2001:db8::25.</source>
        <translation>Das ist kein Name und keine IP-Adresse eines Servers: Geben Sie ihn ein wie mail.example.org, 192.0.2.25 oder 2001:db8::25.</translation>
    </message>
    <message>
        <source>Enter the address that receivers see as the sender: without it nothing is sent.</source>
        <translation>Geben Sie die Adresse ein, die Empfänger als Absender sehen: Ohne sie wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Port 465 usually expects TLS from the first byte: choose the encryption TLS, or port 587 with STARTTLS.</source>
        <translation>Port 465 erwartet meist TLS vom ersten Byte an: Wählen Sie die Verschlüsselung TLS oder Port 587 mit STARTTLS.</translation>
    </message>
    <message>
        <source>Port 587 usually expects STARTTLS: choose the encryption STARTTLS, or port 465 with TLS.</source>
        <translation>Port 587 erwartet meist STARTTLS: Wählen Sie die Verschlüsselung STARTTLS oder Port 465 mit TLS.</translation>
    </message>
    <message>
        <source>Port 25 does not expect TLS from the first byte: choose port 465, or the encryption STARTTLS.</source>
        <translation>Port 25 erwartet kein TLS vom ersten Byte an: Wählen Sie Port 465 oder die Verschlüsselung STARTTLS.</translation>
    </message>
    <message>
        <source>Port 25 is often blocked outside one’s own network: if the server cannot be reached, try port 587 with STARTTLS.</source>
        <translation>Port 25 ist außerhalb des eigenen Netzes oft gesperrt: Ist der Server nicht erreichbar, versuchen Sie Port 587 mit STARTTLS.</translation>
    </message>
    <message>
        <source>This is neither a full host name nor an address literal: enter it like app.example.org or [192.0.2.1], or leave it empty.</source>
        <translation>Das ist weder ein voller Hostname noch ein Adressliteral: Geben Sie es ein wie app.example.org oder [192.0.2.1], oder lassen Sie es leer.</translation>
    </message>
    <message>
        <source>This name goes over the wire in ASCII: write it %1.</source>
        <translation>Dieser Name geht in ASCII über die Leitung: Schreiben Sie ihn %1.</translation>
    </message>
    <message>
        <source>Enter the user name, or choose the authentication None if the server wants no login.</source>
        <translation>Geben Sie den Benutzernamen ein oder wählen Sie die Authentifizierung „Keine“, wenn der Server keine Anmeldung will.</translation>
    </message>
    <message>
        <source>The user name begins or ends with a blank, which is sent as it stands: remove it unless it is meant.</source>
        <translation>Der Benutzername beginnt oder endet mit einem Leerzeichen, das so gesendet wird: Entfernen Sie es, wenn es nicht gemeint ist.</translation>
    </message>
    <message>
        <source>Danger: the password goes over the network in clear, and everybody on the way can read it and misuse it; choose STARTTLS or TLS.</source>
        <translation>Gefahr: Das Passwort geht im Klartext durchs Netz, und jeder unterwegs kann es lesen und missbrauchen; wählen Sie STARTTLS oder TLS.</translation>
    </message>
    <message>
        <source>Without encryption the password would go over the network in clear, so it is not sent: choose STARTTLS or TLS.</source>
        <translation>Ohne Verschlüsselung ginge das Passwort im Klartext durchs Netz, deshalb wird es nicht gesendet: Wählen Sie STARTTLS oder TLS.</translation>
    </message>
    <message>
        <source>This is no SHA-256 fingerprint, which has 64 hexadecimal digits: copy it again, or clear the field.</source>
        <translation>Das ist kein SHA-256-Fingerabdruck mit 64 Hexadezimalziffern: Kopieren Sie ihn noch einmal oder leeren Sie das Feld.</translation>
    </message>
    <message>
        <source>There is no such file: choose an existing one, or clear the field.</source>
        <translation>Diese Datei gibt es nicht: Wählen Sie eine vorhandene oder leeren Sie das Feld.</translation>
    </message>
    <message>
        <source>This is not a file: choose one, or clear the field.</source>
        <translation>Das ist keine Datei: Wählen Sie eine oder leeren Sie das Feld.</translation>
    </message>
    <message>
        <source>This file cannot be read: give yourself the right to, or choose another.</source>
        <translation>Diese Datei kann nicht gelesen werden: Geben Sie sich das Recht dazu oder wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>Enter the ID of your tenant: without it nothing is sent.</source>
        <translation>Geben Sie die ID Ihres Mandanten ein: Ohne sie wird nichts gesendet.</translation>
    </message>
    <message>
        <source>This is neither an ID such as 8fb2…-…-…-…-… nor a domain: copy it from the overview of your application in the Azure portal.</source>
        <translation>Das ist weder eine ID wie 8fb2…-…-…-…-… noch eine Domäne: Kopieren Sie sie aus der Übersicht Ihrer Anwendung im Azure-Portal.</translation>
    </message>
    <message>
        <source>Enter the ID of your application: without it nothing is sent.</source>
        <translation>Geben Sie die ID Ihrer Anwendung ein: Ohne sie wird nichts gesendet.</translation>
    </message>
    <message>
        <source>This is no ID such as 8fb2…-…-…-…-…: copy it from the overview of your application in the Azure portal.</source>
        <translation>Das ist keine ID wie 8fb2…-…-…-…-…: Kopieren Sie sie aus der Übersicht Ihrer Anwendung im Azure-Portal.</translation>
    </message>
    <message>
        <source>This is the same as the tenant ID, but they are two IDs: copy this one from “Application (client) ID” in the Azure portal.</source>
        <translation>Das ist dieselbe wie die Mandanten-ID, aber es sind zwei IDs: Kopieren Sie diese aus „Anwendungs-ID (Client)“ im Azure-Portal.</translation>
    </message>
    <message>
        <source>A line break or another control character is in it: type it in instead of pasting it.</source>
        <translation>Darin ist ein Zeilenumbruch oder ein anderes Steuerzeichen: Tippen Sie es ein, statt es einzufügen.</translation>
    </message>
    <message>
        <source>“%1” stands for whatever tenant a person belongs to, but an application signs in to its own: enter the ID of your tenant.</source>
        <translation>„%1“ steht für den Mandanten, zu dem jemand gehört, aber eine Anwendung meldet sich bei ihrem eigenen an: Geben Sie die ID Ihres Mandanten ein.</translation>
    </message>
    <message>
        <source>The two IDs are swapped: this domain belongs to the tenant, so enter it in the other field, and the ID that stands there here.</source>
        <translation>Die beiden IDs sind vertauscht: Diese Domäne gehört zum Mandanten, geben Sie sie also im anderen Feld ein und die ID, die dort steht, hier.</translation>
    </message>
    <message>
        <source>Tenants of .onmicrosoft.us are in a cloud of the US government: choose US Government L4 (us-l4) or, for the Department of Defense, L5 (us-dod).</source>
        <translation>Mandanten von .onmicrosoft.us sind in einer Cloud der US-Regierung: Wählen Sie US Government L4 (us-l4) oder für das Verteidigungsministerium L5 (us-dod).</translation>
    </message>
    <message>
        <source>Tenants of .partner.onmschina.cn are in the cloud of 21Vianet: choose China (china).</source>
        <translation>Mandanten von .partner.onmschina.cn sind in der Cloud von 21Vianet: Wählen Sie China (china).</translation>
    </message>
    <message>
        <source>Tenants of .onmicrosoft.com are in the cloud for everybody: choose Worldwide (global).</source>
        <translation>Mandanten von .onmicrosoft.com sind in der Cloud für alle: Wählen Sie Weltweit (global).</translation>
    </message>
    <message>
        <source>Enter the day that the Azure portal shows beside the client secret: Mailroom then warns before it expires and mail stops.</source>
        <translation>Geben Sie den Tag ein, den das Azure-Portal neben dem geheimen Clientschlüssel zeigt: Mailroom warnt dann, bevor er abläuft und keine Mail mehr hinausgeht.</translation>
    </message>
    <message>
        <source>A certificate works only together with its key: name both files, or one PKCS #12 file (.pfx, .p12) that holds both, or neither.</source>
        <translation>Ein Zertifikat nützt nur zusammen mit seinem Schlüssel: Nennen Sie beide Dateien, oder eine PKCS-#12-Datei (.pfx, .p12) mit beiden, oder keine.</translation>
    </message>
    <message>
        <source>This server of Microsoft takes no passwords, and only mail to your own domains: choose Microsoft Office 365 (Graph API), or the authentication None if that is meant.</source>
        <translation>Dieser Server von Microsoft nimmt keine Passwörter an und nur Mail an Ihre eigenen Domänen: Wählen Sie Microsoft Office 365 (Graph API), oder die Authentifizierung Keine, wenn das gemeint ist.</translation>
    </message>
    <message>
        <source>Microsoft ends passwords at this server, by default at the end of December 2026 (an administrator can allow them for a while longer): choose Microsoft Office 365 (Graph API) before mail stops.</source>
        <translation>Microsoft schafft Passwörter bei diesem Server ab, in der Regel Ende Dezember 2026 (ein Administrator kann sie noch eine Weile erlauben): Wählen Sie Microsoft Office 365 (Graph API), bevor keine Mail mehr hinausgeht.</translation>
    </message>
    <message>
        <source>Enter the address of the mailbox in your tenant that sends: without it nothing is sent.</source>
        <translation>Geben Sie die Adresse des Postfachs in Ihrem Mandanten ein, das sendet: Ohne sie wird nichts gesendet.</translation>
    </message>
</context>
<context>
    <name>GetCommand</name>
    <message>
        <source>Secrets are never shown.</source>
        <translation>Geheimnisse werden nie gezeigt.</translation>
    </message>
    <message>
        <source>“mailroomctl list” says since when a secret has been stored.</source>
        <translation>„mailroomctl list“ sagt, seit wann ein Geheimnis gespeichert ist.</translation>
    </message>
    <message>
        <source>“mailroomctl list” shows all keys. With --client: the client&apos;s own value, whether or not it is in effect; “mailroomctl status --client ID” says what is.</source>
        <translation>„mailroomctl list“ zeigt alle Schlüssel. Mit --client: der eigene Wert des Mandanten, ob er gilt oder nicht; „mailroomctl status --client ID“ sagt, was gilt.</translation>
    </message>
</context>
<context>
    <name>GlobalOptions</name>
    <message>
        <source>There is no option %1 here.</source>
        <translation>Eine Option %1 gibt es hier nicht.</translation>
    </message>
    <message>
        <source>--settings needs the name of a file.</source>
        <translation>--settings braucht den Namen einer Datei.</translation>
    </message>
    <message>
        <source>Use this INI file instead of your own settings.</source>
        <translation>Diese INI-Datei statt der eigenen Einstellungen verwenden.</translation>
    </message>
    <message>
        <source>Print one JSON object for scripts.</source>
        <translation>Ein JSON-Objekt für Skripte ausgeben.</translation>
    </message>
    <message>
        <source>Explain how to use it.</source>
        <translation>Erklären, wie man es verwendet.</translation>
    </message>
    <message>
        <source>Work for this client instead of the system as a whole.</source>
        <translation>Für diesen Mandanten arbeiten statt für das System als Ganzes.</translation>
    </message>
    <message>
        <source>--client needs the ID of a client.</source>
        <translation>--client braucht die ID eines Mandanten.</translation>
    </message>
</context>
<context>
    <name>GraphCommands</name>
    <message>
        <source>application (client) ID</source>
        <translation>Anwendungs-ID (Client)</translation>
    </message>
    <message>
        <source>sender address</source>
        <translation>Absenderadresse</translation>
    </message>
    <message>
        <source>object ID of the enterprise application</source>
        <translation>Objekt-ID der Unternehmensanwendung</translation>
    </message>
</context>
<context>
    <name>GraphGuide</name>
    <message>
        <source>%1. %2</source>
        <extracomment>%1: the number of a step, %2: what to do</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>How to set this &amp;up</source>
        <translation>&amp;So wird das eingerichtet</translation>
    </message>
    <message>
        <source>In the Azure portal, open Microsoft Entra ID › App registrations › New registration, name the application, for instance Mailroom, and register it without changing anything else.</source>
        <translation>Öffnen Sie im Azure-Portal Microsoft Entra ID › App-Registrierungen › Neue Registrierung, geben Sie der Anwendung einen Namen, zum Beispiel Mailroom, und registrieren Sie sie, ohne sonst etwas zu ändern.</translation>
    </message>
    <message>
        <source>On its page Overview, copy the Directory (tenant) ID and the Application (client) ID into the fields below.</source>
        <translation>Kopieren Sie auf ihrer Seite Übersicht die Verzeichnis-ID (Mandant) und die Anwendungs-ID (Client) in die Felder unten.</translation>
    </message>
    <message>
        <source>Under Certificates &amp; secrets › New client secret, create one and copy its Value (not its Secret ID) at once: it is shown this one time only. Enter the day on which it expires as well.</source>
        <translation>Erstellen Sie unter Zertifikate &amp; Geheimnisse › Neuer geheimer Clientschlüssel einen und kopieren Sie sofort seinen Wert (nicht die Geheimnis-ID): Er wird nur dieses eine Mal gezeigt. Geben Sie auch den Tag ein, an dem er abläuft.</translation>
    </message>
    <message>
        <source>Under API permissions › Add a permission › Microsoft Graph › Application permissions (not Delegated permissions), choose Mail.Send, then press Grant admin consent. It may then send from every mailbox of your tenant; see below for one mailbox only.</source>
        <translation>Wählen Sie unter API-Berechtigungen › Berechtigung hinzufügen › Microsoft Graph › Anwendungsberechtigungen (nicht Delegierte Berechtigungen) Mail.Send und drücken Sie dann Administratorzustimmung erteilen. Die Anwendung darf dann aus jedem Postfach Ihres Mandanten senden; unten steht, wie es nur eines wird.</translation>
    </message>
    <message>
        <source>On the tab Base, enter the mailbox that sends as the sender address, then send a test mail.</source>
        <translation>Geben Sie auf der Registerkarte Basis das Postfach, das sendet, als Absenderadresse ein und senden Sie eine Testmail.</translation>
    </message>
    <message>
        <source>One mailbox only</source>
        <translation>Nur ein Postfach</translation>
    </message>
    <message>
        <source>Instead of step 4, run these commands in the PowerShell of Exchange Online. The object ID stands under Microsoft Entra ID › Enterprise applications › your application. If Mail.Send was granted in step 4, take it back there: what is granted in both places adds up. It takes up to two hours to have an effect. Then tick “%1” below, since a token does not show such a permission.</source>
        <translation>Führen Sie anstelle von Schritt 4 diese Befehle in der PowerShell von Exchange Online aus. Die Objekt-ID steht unter Microsoft Entra ID › Unternehmensanwendungen › Ihre Anwendung. Wurde Mail.Send in Schritt 4 erteilt, nehmen Sie es dort zurück: Was an beiden Stellen erteilt ist, gilt zusammen. Es dauert bis zu zwei Stunden, bis es wirkt. Kreuzen Sie dann unten „%1“ an, denn ein Token zeigt eine solche Berechtigung nicht.</translation>
    </message>
    <message>
        <source>Commands for one mailbox only</source>
        <translation>Befehle für nur ein Postfach</translation>
    </message>
    <message>
        <source>A certificate instead of the client secret</source>
        <translation>Ein Zertifikat anstelle des geheimen Clientschlüssels</translation>
    </message>
    <message>
        <source>It is safer, since its key never leaves this computer. Make one, upload mailroom.pem under Certificates &amp; secrets › Certificates, and choose both files below. Step 3 is not needed then. On Windows, New-SelfSignedCertificate and Export-PfxCertificate make one file (.pfx) with both; enter its passphrase as the client secret.</source>
        <translation>Es ist sicherer, da sein Schlüssel diesen Computer nie verlässt. Erstellen Sie eines, laden Sie mailroom.pem unter Zertifikate &amp; Geheimnisse › Zertifikate hoch und wählen Sie unten beide Dateien. Schritt 3 entfällt dann. Unter Windows machen New-SelfSignedCertificate und Export-PfxCertificate eine Datei (.pfx) mit beiden; geben Sie deren Passphrase als geheimen Clientschlüssel ein.</translation>
    </message>
    <message>
        <source>Command for a certificate</source>
        <translation>Befehl für ein Zertifikat</translation>
    </message>
</context>
<context>
    <name>GraphSuggestion</name>
    <message>
        <source>Switch to Microsoft Office 365 (&amp;Graph API)</source>
        <translation>Zu Microsoft Office 365 (&amp;Graph API) wechseln</translation>
    </message>
</context>
<context>
    <name>HelpButton</name>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;What’s this?</source>
        <translation>&amp;Was ist das?</translation>
    </message>
    <message>
        <source>Write &amp;support request…</source>
        <translation>&amp;Supportanfrage schreiben…</translation>
    </message>
    <message>
        <source>Open log &amp;folder</source>
        <translation>Protokollordner ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;About Mailroom</source>
        <translation>&amp;Über Mailroom</translation>
    </message>
    <message>
        <source>About Mailroom</source>
        <translation>Über Mailroom</translation>
    </message>
    <message>
        <source>Mailroom %1</source>
        <translation>Mailroom %1</translation>
    </message>
    <message>
        <source>Sets up how a whole system sends email, tests it and helps to mend it.

License: Apache License 2.0
Qt: %1</source>
        <translation>Richtet ein, wie ein ganzes System E-Mail sendet, testet es und hilft, es in Ordnung zu bringen.

Lizenz: Apache License 2.0
Qt: %1</translation>
    </message>
</context>
<context>
    <name>Installation</name>
    <message>
        <source>system package</source>
        <translation>Systempaket</translation>
    </message>
    <message>
        <source>installed for this computer</source>
        <translation>für diesen Computer installiert</translation>
    </message>
    <message>
        <source>build tree</source>
        <translation>Build-Verzeichnis</translation>
    </message>
    <message>
        <source>portable folder</source>
        <translation>portabler Ordner</translation>
    </message>
</context>
<context>
    <name>KeychainRead</name>
    <message>
        <source>the secret is there, but its keyring is locked</source>
        <translation>das Geheimnis ist da, aber sein Schlüsselbund ist gesperrt</translation>
    </message>
    <message>
        <source>the secret was stored, but is not found now</source>
        <translation>das Geheimnis wurde gespeichert, ist jetzt aber nicht zu finden</translation>
    </message>
</context>
<context>
    <name>KeychainRemoval</name>
    <message>
        <source>the secret is still there, its keyring is locked</source>
        <translation>das Geheimnis ist noch da, sein Schlüsselbund ist gesperrt</translation>
    </message>
    <message>
        <source>the secret is still there after its removal</source>
        <translation>das Geheimnis ist nach dem Entfernen noch da</translation>
    </message>
</context>
<context>
    <name>KeychainRequest</name>
    <message>
        <source>no answer yet</source>
        <translation>noch keine Antwort</translation>
    </message>
</context>
<context>
    <name>KeychainWrite</name>
    <message>
        <source>the secret is not UTF-8 text</source>
        <translation>das Geheimnis ist kein UTF-8-Text</translation>
    </message>
    <message>
        <source>Windows holds secrets of at most %1 bytes</source>
        <translation>Windows fasst Geheimnisse von höchstens %1 Bytes</translation>
    </message>
    <message>
        <source>read back, it was not what was written</source>
        <translation>zurückgelesen war es nicht, was geschrieben wurde</translation>
    </message>
</context>
<context>
    <name>License</name>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a whole number of 0 or more</source>
        <translation>eine ganze Zahl ab 0</translation>
    </message>
    <message>
        <source>a date such as 2027-12-31</source>
        <translation>ein Datum wie 2027-12-31</translation>
    </message>
    <message>
        <source>license.json cannot be used: “%1” is not %2.</source>
        <extracomment>%1: a member of a JSON object, %2: such as &quot;a text&quot;</extracomment>
        <translation>license.json lässt sich nicht verwenden: „%1“ ist nicht %2.</translation>
    </message>
    <message>
        <source>license.json cannot be used: %1</source>
        <translation>license.json lässt sich nicht verwenden: %1</translation>
    </message>
    <message>
        <source>it cannot be read.</source>
        <translation>sie lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>it is larger than 64 KB.</source>
        <translation>sie ist größer als 64 KB.</translation>
    </message>
    <message>
        <source>it is not a JSON object.</source>
        <translation>sie ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>it is not valid JSON (byte %1).</source>
        <translation>sie ist kein gültiges JSON (Byte %1).</translation>
    </message>
</context>
<context>
    <name>ListCommand</name>
    <message>
        <source>(default)</source>
        <translation>(Vorgabe)</translation>
    </message>
    <message>
        <source>stored on %1</source>
        <translation>gespeichert am %1</translation>
    </message>
    <message>
        <source>not stored</source>
        <translation>nicht gespeichert</translation>
    </message>
    <message>
        <source>Secrets are never shown, only since when they have been stored. With --client: the client&apos;s own values, whether or not they are in effect; “mailroomctl status --client ID” says what is.</source>
        <translation>Geheimnisse werden nie gezeigt, nur seit wann sie gespeichert sind. Mit --client: die eigenen Werte des Mandanten, ob sie gelten oder nicht; „mailroomctl status --client ID“ sagt, was gilt.</translation>
    </message>
</context>
<context>
    <name>LogFolder</name>
    <message>
        <source>Open log &amp;folder</source>
        <translation>Protokollordner ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Shows the folder with the log’s files, to read them or to send them along.</source>
        <translation>Zeigt den Ordner mit den Dateien des Protokolls, zum Lesen oder Mitschicken.</translation>
    </message>
    <message>
        <source>There is no log yet. Its folder will be %1</source>
        <translation>Es gibt noch kein Protokoll. Sein Ordner wird %1</translation>
    </message>
    <message>
        <source>The folder cannot be opened from here. It is %1</source>
        <translation>Der Ordner lässt sich von hier aus nicht öffnen. Es ist %1</translation>
    </message>
</context>
<context>
    <name>LogSection</name>
    <message>
        <source>The end of the log</source>
        <translation>Das Ende des Protokolls</translation>
    </message>
</context>
<context>
    <name>Mailroom</name>
    <message>
        <source>Sets up how a whole system sends email, tests it and helps to mend it.</source>
        <translation>Richtet ein, wie ein ganzes System E-Mail sendet, testet es und hilft, es in Ordnung zu bringen.</translation>
    </message>
    <message>
        <source>Use this INI file instead of your own settings.</source>
        <translation>Diese INI-Datei statt der eigenen Einstellungen verwenden.</translation>
    </message>
    <message>
        <source>Try it out: scratch settings and a practice server inside this program.</source>
        <translation>Ausprobieren: Probe-Einstellungen und ein Übungsserver in diesem Programm.</translation>
    </message>
</context>
<context>
    <name>MessageFileDialog</name>
    <message>
        <source>Save the request</source>
        <translation>Anfrage speichern</translation>
    </message>
    <message>
        <source>Mail message (*.eml)</source>
        <translation>Mailnachricht (*.eml)</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>OversizeQuestion</name>
    <message>
        <source>Large request</source>
        <translation>Große Anfrage</translation>
    </message>
    <message>
        <source>The message is larger than what the mail server said it takes in the last test. It will probably refuse it. Send it anyway?</source>
        <translation>Die Nachricht ist größer, als der Mailserver beim letzten Test zu nehmen angab. Er wird sie wahrscheinlich ablehnen. Trotzdem senden?</translation>
    </message>
    <message>
        <source>&amp;Send anyway</source>
        <translation>&amp;Trotzdem senden</translation>
    </message>
</context>
<context>
    <name>OverviewDialog</name>
    <message>
        <source>Overview of all clients</source>
        <translation>Übersicht über alle Mandanten</translation>
    </message>
    <message>
        <source>&amp;Find:</source>
        <translation>S&amp;uchen:</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Shows only rows with all of these words in them.</source>
        <translation>Zeigt nur Zeilen, in denen alle diese Wörter stehen.</translation>
    </message>
    <message>
        <source>&amp;Show:</source>
        <translation>&amp;Zeigen:</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Cannot send</source>
        <translation>Kann nicht senden</translation>
    </message>
    <message>
        <source>Own mail server</source>
        <translation>Eigener Mailserver</translation>
    </message>
    <message>
        <source>Failed last test</source>
        <translation>Letzter Test gescheitert</translation>
    </message>
    <message>
        <source>Clients and their mail servers</source>
        <translation>Mandanten und ihre Mailserver</translation>
    </message>
    <message>
        <source>About the selected client</source>
        <translation>Zum gewählten Mandanten</translation>
    </message>
    <message>
        <source>&amp;Export CSV…</source>
        <translation>CSV e&amp;xportieren…</translation>
    </message>
    <message>
        <source>Writes the rows that are shown to a file for spreadsheets.</source>
        <translation>Schreibt die gezeigten Zeilen in eine Datei für Tabellenprogramme.</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Sch&amp;ließen</translation>
    </message>
    <message>
        <source>Checks the values on the screen, including unsaved ones.</source>
        <translation>Prüft die Werte auf dem Bildschirm, auch nicht gespeicherte.</translation>
    </message>
    <message>
        <source>Checks the saved values.</source>
        <translation>Prüft die gespeicherten Werte.</translation>
    </message>
    <message>
        <source>Shown: %1 of %2</source>
        <translation>Gezeigt: %1 von %2</translation>
    </message>
    <message>
        <source>Export the overview</source>
        <translation>Übersicht exportieren</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Kommagetrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>“%1” could not be written: %2</source>
        <translation>„%1“ konnte nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Rows written to “%1”: %2</source>
        <translation>Nach „%1“ geschriebene Zeilen: %2</translation>
    </message>
    <message>
        <source>Enter or a double click shows the client in the settings.</source>
        <translation>Die Eingabetaste oder ein Doppelklick zeigt den Mandanten in den Einstellungen.</translation>
    </message>
</context>
<context>
    <name>OverviewModel</name>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>%1 (settings changed since)</source>
        <extracomment>%1: the result of a test</extracomment>
        <translation>%1 (Einstellungen seither geändert)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: date and time of a test, %2: its result</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Last test: %1</source>
        <translation>Letzter Test: %1</translation>
    </message>
    <message>
        <source>The server’s own reply:</source>
        <translation>Die Antwort des Servers im Wortlaut:</translation>
    </message>
    <message>
        <source>Queue id: %1</source>
        <translation>Warteschlangen-ID: %1</translation>
    </message>
    <message>
        <source>Global mail server</source>
        <translation>Globaler Mailserver</translation>
    </message>
    <message>
        <source>Not tested</source>
        <translation>Nicht getestet</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>In effect</source>
        <translation>Es gilt</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Mailserver</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>Last test</source>
        <translation>Letzter Test</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Server reply</source>
        <translation>Antwort des Servers</translation>
    </message>
    <message>
        <source>mail accepted</source>
        <translation>Mail angenommen</translation>
    </message>
    <message>
        <source>fine</source>
        <translation>in Ordnung</translation>
    </message>
</context>
<context>
    <name>PathField</name>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Certificates and keys (*.pem *.crt *.cer *.key *.pfx *.p12)</source>
        <translation>Zertifikate und Schlüssel (*.pem *.crt *.cer *.key *.pfx *.p12)</translation>
    </message>
</context>
<context>
    <name>PortSuggestion</name>
    <message>
        <source>Port %1 is set. With this encryption, servers mostly use %2.</source>
        <translation>Port %1 ist eingestellt. Mit dieser Verschlüsselung verwenden Server meist %2.</translation>
    </message>
    <message>
        <source>Use p&amp;ort %1</source>
        <translation>P&amp;ort %1 verwenden</translation>
    </message>
</context>
<context>
    <name>PracticeMailbox</name>
    <message>
        <source>These mails arrived at the practice server inside this program. It forwards nothing.</source>
        <translation>Diese Mails kamen beim Übungsserver in diesem Programm an. Er leitet nichts weiter.</translation>
    </message>
    <message>
        <source>Practice mailbox</source>
        <translation>Übungspostfach</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Received mails</source>
        <translation>Empfangene Mails</translation>
    </message>
    <message>
        <source>The mail as it was received</source>
        <translation>Die Mail, wie sie empfangen wurde</translation>
    </message>
</context>
<context>
    <name>PracticeServer</name>
    <message>
        <source>The practice server serves this computer only.</source>
        <translation>Der Übungsserver dient nur diesem Computer.</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>There is no computer with the name %1.</source>
        <translation>Es gibt keinen Computer mit dem Namen %1.</translation>
    </message>
    <message>
        <source>Check the spelling of “Mail server”. Ask your mail provider for the name if you are not sure.</source>
        <translation>Prüfen Sie die Schreibweise von „Mailserver“. Fragen Sie Ihren Mailanbieter nach dem Namen, wenn Sie nicht sicher sind.</translation>
    </message>
    <message>
        <source>The name %1 could not be looked up: the name servers do not answer.</source>
        <translation>Der Name %1 konnte nicht nachgeschlagen werden: Die Nameserver antworten nicht.</translation>
    </message>
    <message>
        <source>Check this computer’s network connection, VPN and DNS settings, then try again.</source>
        <translation>Prüfen Sie Netzwerkverbindung, VPN und DNS-Einstellungen dieses Computers und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The computer is there, but no mail server listens at %1.</source>
        <translation>Der Computer ist da, aber bei %1 lauscht kein Mailserver.</translation>
    </message>
    <message>
        <source>Check the port: 587 is usual with STARTTLS, 465 with TLS, 25 between mail servers. If the port is right, the mail server is not running.</source>
        <translation>Prüfen Sie den Port: 587 ist üblich mit STARTTLS, 465 mit TLS, 25 zwischen Mailservern. Stimmt der Port, läuft der Mailserver nicht.</translation>
    </message>
    <message>
        <source>No answer from %1 within the time limit. A firewall probably drops the connection.</source>
        <translation>Keine Antwort von %1 innerhalb der Frist. Wahrscheinlich verwirft eine Firewall die Verbindung.</translation>
    </message>
    <message>
        <source>Port 25 is often blocked: try 587 with STARTTLS. Otherwise ask your network team to allow this connection.</source>
        <translation>Port 25 ist oft gesperrt: Versuchen Sie 587 mit STARTTLS. Sonst bitten Sie Ihr Netzwerkteam, diese Verbindung zu erlauben.</translation>
    </message>
    <message>
        <source>There is no route from this computer to %1.</source>
        <translation>Von diesem Computer führt kein Weg zu %1.</translation>
    </message>
    <message>
        <source>Check the network connection, VPN and gateway, then try again.</source>
        <translation>Prüfen Sie Netzwerkverbindung, VPN und Gateway und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The server’s IPv6 address failed, its IPv4 address worked. (%1)</source>
        <translation>Die IPv6-Adresse des Servers ging nicht, seine IPv4-Adresse ging. (%1)</translation>
    </message>
    <message>
        <source>Mail goes out, but every connection may be slower. Repair IPv6 on this network, or remove the server’s AAAA record.</source>
        <translation>Mail geht hinaus, aber jede Verbindung kann langsamer sein. Bringen Sie IPv6 in diesem Netz in Ordnung oder entfernen Sie den AAAA-Eintrag des Servers.</translation>
    </message>
    <message>
        <source>Something answers on this port, but it is no mail server for sending. It said: %1</source>
        <translation>An diesem Port antwortet etwas, aber kein Mailserver zum Senden. Es sagte: %1</translation>
    </message>
    <message>
        <source>Check the port; also look whether a proxy or a login page stands in between.</source>
        <translation>Prüfen Sie den Port; sehen Sie auch nach, ob ein Proxy oder eine Anmeldeseite dazwischensteht.</translation>
    </message>
    <message>
        <source>This port does not begin with TLS: the server speaks first, in plain text.</source>
        <translation>Dieser Port beginnt nicht mit TLS: Der Server spricht zuerst, im Klartext.</translation>
    </message>
    <message>
        <source>Set Encryption to STARTTLS, or the port to 465.</source>
        <translation>Setzen Sie die Verschlüsselung auf STARTTLS oder den Port auf 465.</translation>
    </message>
    <message>
        <source>The server says nothing until TLS begins: this port expects TLS from the first byte.</source>
        <translation>Der Server sagt nichts, bevor TLS beginnt: Dieser Port erwartet TLS vom ersten Byte an.</translation>
    </message>
    <message>
        <source>Set Encryption to TLS.</source>
        <translation>Setzen Sie die Verschlüsselung auf TLS.</translation>
    </message>
    <message>
        <source>The server closed the connection without a word.</source>
        <translation>Der Server hat die Verbindung ohne ein Wort geschlossen.</translation>
    </message>
    <message>
        <source>It may expect TLS on this port, or refuse this computer (allow list, fail2ban). Ask the server’s administrator to look into its log.</source>
        <translation>Vielleicht erwartet er an diesem Port TLS oder weist diesen Computer ab (Positivliste, fail2ban). Bitten Sie den Administrator des Servers, in dessen Protokoll zu sehen.</translation>
    </message>
    <message>
        <source>The server took the connection, but did not greet within the time limit.</source>
        <translation>Der Server hat die Verbindung angenommen, aber innerhalb der Frist nicht gegrüßt.</translation>
    </message>
    <message>
        <source>Some servers wait on purpose or look up this computer’s name first. Try again; if it stays so, ask the server’s administrator.</source>
        <translation>Manche Server warten mit Absicht oder schlagen zuerst den Namen dieses Computers nach. Versuchen Sie es noch einmal; bleibt es so, fragen Sie den Administrator des Servers.</translation>
    </message>
    <message>
        <source>The server sent further text before encryption began. Somebody may be injecting commands into the connection, so it was closed.</source>
        <translation>Der Server hat weiteren Text gesendet, bevor die Verschlüsselung begann. Vielleicht schleust jemand Befehle in die Verbindung ein, deshalb wurde sie geschlossen.</translation>
    </message>
    <message>
        <source>Do not use this connection. Report it to your network and mail administrators. No password was sent.</source>
        <translation>Verwenden Sie diese Verbindung nicht. Melden Sie es Ihren Netzwerk- und Mailadministratoren. Es wurde kein Passwort gesendet.</translation>
    </message>
    <message>
        <source>The server only offers versions of TLS that are no longer safe (before 1.2).</source>
        <translation>Der Server bietet nur TLS-Versionen an, die nicht mehr sicher sind (vor 1.2).</translation>
    </message>
    <message>
        <source>Have the server updated. Mailroom does not go below TLS 1.2. No password was sent.</source>
        <translation>Lassen Sie den Server aktualisieren. Mailroom geht nicht unter TLS 1.2. Es wurde kein Passwort gesendet.</translation>
    </message>
    <message>
        <source>No encrypted connection could be agreed with the server: %1</source>
        <translation>Mit dem Server ließ sich keine verschlüsselte Verbindung vereinbaren: %1</translation>
    </message>
    <message>
        <source>Look into the server’s log: it may want a client certificate, or share no cipher with this computer. No password was sent.</source>
        <translation>Sehen Sie ins Protokoll des Servers: Vielleicht will er ein Clientzertifikat oder hat mit diesem Computer kein Verfahren gemeinsam. Es wurde kein Passwort gesendet.</translation>
    </message>
    <message>
        <source>The server’s certificate was valid until %1. This computer’s clock says %2.</source>
        <translation>Das Zertifikat des Servers war bis %1 gültig. Die Uhr dieses Computers zeigt %2.</translation>
    </message>
    <message>
        <source>Have the certificate renewed on the server. If the dates look right, check this computer’s clock. No password was sent.</source>
        <translation>Lassen Sie das Zertifikat auf dem Server erneuern. Wenn die Daten stimmen, prüfen Sie die Uhr dieses Computers. Es wurde kein Passwort gesendet.</translation>
    </message>
    <message>
        <source>The server’s certificate is not valid before %1. This computer’s clock says %2.</source>
        <translation>Das Zertifikat des Servers ist vor %1 nicht gültig. Die Uhr dieses Computers zeigt %2.</translation>
    </message>
    <message>
        <source>Check the clock of this computer and of the server. No password was sent.</source>
        <translation>Prüfen Sie die Uhr dieses Computers und die des Servers. Es wurde kein Passwort gesendet.</translation>
    </message>
    <message>
        <source>The server vouches for itself: its certificate is self-signed. Its SHA-256 fingerprint is %1.</source>
        <translation>Der Server bürgt für sich selbst: Sein Zertifikat ist selbstsigniert. Sein SHA-256-Fingerabdruck ist %1.</translation>
    </message>
    <message>
        <source>Compare the fingerprint with the server’s administrator. If it is the same, enter it as “Trusted certificate” on the Security tab. No password was sent.</source>
        <translation>Vergleichen Sie den Fingerabdruck mit dem Administrator des Servers. Ist er derselbe, tragen Sie ihn als „Vertrauenswürdiges Zertifikat“ auf der Registerkarte Sicherheit ein. Es wurde kein Passwort gesendet.</translation>
    </message>
    <message>
        <source>The server’s certificate was issued by %1, which this computer does not know.</source>
        <translation>Das Zertifikat des Servers wurde von %1 ausgestellt, und die Stelle ist diesem Computer unbekannt.</translation>
    </message>
    <message>
        <source>The server’s certificate is for %1, not for %2.</source>
        <translation>Das Zertifikat des Servers gilt für %1, nicht für %2.</translation>
    </message>
    <message>
        <source>Enter one of the certificate’s names as “Mail server”, not an IP address. No password was sent.</source>
        <translation>Geben Sie einen der Namen des Zertifikats als „Mailserver“ ein, keine IP-Adresse. Es wurde kein Passwort gesendet.</translation>
    </message>
    <message>
        <source>This is not the certificate that you trusted. You trusted %1; the server shows %2.</source>
        <translation>Das ist nicht das Zertifikat, dem Sie vertraut haben. Vertraut haben Sie %1; der Server zeigt %2.</translation>
    </message>
    <message>
        <source>Ask the server’s administrator whether the certificate was changed before you trust the new one. No password was sent.</source>
        <translation>Fragen Sie den Administrator des Servers, ob das Zertifikat gewechselt wurde, bevor Sie dem neuen vertrauen. Es wurde kein Passwort gesendet.</translation>
    </message>
    <message>
        <source>The server’s certificate is too weak to be trusted: %1.</source>
        <translation>Das Zertifikat des Servers ist zu schwach, um ihm zu vertrauen: %1.</translation>
    </message>
    <message>
        <source>Have a certificate issued with at least RSA 2048 or EC P-256 and SHA-256. No password was sent.</source>
        <translation>Lassen Sie ein Zertifikat mit mindestens RSA 2048 oder EC P-256 und SHA-256 ausstellen. Es wurde kein Passwort gesendet.</translation>
    </message>
    <message>
        <source>The server’s certificate cannot be trusted: %1</source>
        <translation>Dem Zertifikat des Servers kann nicht vertraut werden: %1</translation>
    </message>
    <message>
        <source>Show this text to the server’s administrator. No password was sent.</source>
        <translation>Zeigen Sie diesen Text dem Administrator des Servers. Es wurde kein Passwort gesendet.</translation>
    </message>
    <message>
        <source>The connection broke after the message was handed over and before the server confirmed it. It may or may not have been sent.</source>
        <translation>Die Verbindung brach ab, nachdem die Nachricht übergeben war und bevor der Server sie bestätigt hat. Vielleicht wurde sie gesendet, vielleicht nicht.</translation>
    </message>
    <message>
        <source>Do not send it again blindly: look into the recipient’s mailbox or the server’s log first.</source>
        <translation>Senden Sie sie nicht blind noch einmal: Sehen Sie zuerst ins Postfach des Empfängers oder ins Protokoll des Servers.</translation>
    </message>
    <message>
        <source>The connection was lost in the middle of the conversation. (%1)</source>
        <translation>Die Verbindung brach mitten im Gespräch ab. (%1)</translation>
    </message>
    <message>
        <source>Try again. If it happens every time at the same step, ask the server’s administrator to look into its log.</source>
        <translation>Versuchen Sie es noch einmal. Geschieht es jedes Mal beim selben Schritt, bitten Sie den Administrator des Servers, in dessen Protokoll zu sehen.</translation>
    </message>
    <message>
        <source>The server did not answer within the time limit. (%1)</source>
        <translation>Der Server hat innerhalb der Frist nicht geantwortet. (%1)</translation>
    </message>
    <message>
        <source>Try again later. If it stays so, ask the server’s administrator.</source>
        <translation>Versuchen Sie es später noch einmal. Bleibt es so, fragen Sie den Administrator des Servers.</translation>
    </message>
    <message>
        <source>The server answered with something that is no SMTP reply: %1</source>
        <translation>Der Server hat mit etwas geantwortet, das keine SMTP-Antwort ist: %1</translation>
    </message>
    <message>
        <source>Check that the port belongs to a mail server, and whether a firewall changes the conversation.</source>
        <translation>Prüfen Sie, ob der Port zu einem Mailserver gehört und ob eine Firewall das Gespräch verändert.</translation>
    </message>
    <message>
        <source>The server’s answers contradict the protocol, so the connection was closed. (%1)</source>
        <translation>Die Antworten des Servers widersprechen dem Protokoll, deshalb wurde die Verbindung geschlossen. (%1)</translation>
    </message>
    <message>
        <source>Show the conversation to the server’s administrator; a firewall in between may also cause this.</source>
        <translation>Zeigen Sie das Gespräch dem Administrator des Servers; auch eine Firewall dazwischen kann das verursachen.</translation>
    </message>
    <message>
        <source>Sending is switched off for the whole system: “Use mail server” is off.</source>
        <translation>Das Senden ist für das ganze System ausgeschaltet: „Mailserver verwenden“ ist aus.</translation>
    </message>
    <message>
        <source>Switch on “Use mail server” for the global mail server. Until then no mail leaves the system: no login details, no notifications, no support requests. A client’s own mail server does not change that.</source>
        <translation>Schalten Sie „Mailserver verwenden“ für den globalen Mailserver ein. Bis dahin verlässt keine Mail das System: keine Anmeldedaten, keine Benachrichtigungen, keine Supportanfragen. Ein eigener Mailserver eines Mandanten ändert daran nichts.</translation>
    </message>
    <message>
        <source>No mail server is configured. Missing: %1.</source>
        <translation>Es ist kein Mailserver eingerichtet. Es fehlt: %1.</translation>
    </message>
    <message>
        <source>Fill in what is missing, then test again. Until then no mail leaves the system, not even through a client’s own mail server.</source>
        <translation>Füllen Sie aus, was fehlt, und testen Sie noch einmal. Bis dahin verlässt keine Mail das System, auch nicht über einen eigenen Mailserver eines Mandanten.</translation>
    </message>
    <message>
        <source>This computer’s keychain cannot be reached. (%1)</source>
        <translation>Der Schlüsselbund dieses Computers ist nicht zu erreichen. (%1)</translation>
    </message>
    <message>
        <source>Sign in to a desktop session or start the keychain service (on Linux: GNOME Keyring or KWallet), then try again. For this session the secret can be typed in and tested without being stored.</source>
        <translation>Melden Sie sich an einer Desktop-Sitzung an oder starten Sie den Schlüsselbunddienst (unter Linux: GNOME Keyring oder KWallet) und versuchen Sie es noch einmal. Für diese Sitzung kann das Geheimnis eingegeben und getestet werden, ohne gespeichert zu werden.</translation>
    </message>
    <message>
        <source>The keychain is locked. (%1)</source>
        <translation>Der Schlüsselbund ist gesperrt. (%1)</translation>
    </message>
    <message>
        <source>Unlock the keychain and try again, or type the secret in for this test.</source>
        <translation>Entsperren Sie den Schlüsselbund und versuchen Sie es noch einmal, oder geben Sie das Geheimnis für diesen Test ein.</translation>
    </message>
    <message>
        <source>The keychain refused access. (%1)</source>
        <translation>Der Schlüsselbund hat den Zugriff verweigert. (%1)</translation>
    </message>
    <message>
        <source>Allow Mailroom to use the keychain when asked, then try again.</source>
        <translation>Erlauben Sie Mailroom auf Nachfrage, den Schlüsselbund zu verwenden, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The keychain did not answer in time. A window that asks for its password may be open. (%1)</source>
        <translation>Der Schlüsselbund hat nicht rechtzeitig geantwortet. Vielleicht ist ein Fenster offen, das nach seinem Passwort fragt. (%1)</translation>
    </message>
    <message>
        <source>Answer that window, then try again, or type the secret in for this test.</source>
        <translation>Beantworten Sie dieses Fenster und versuchen Sie es noch einmal, oder geben Sie das Geheimnis für diesen Test ein.</translation>
    </message>
    <message>
        <source>The keychain accepted the change, but did not keep it. (%1)</source>
        <translation>Der Schlüsselbund hat die Änderung angenommen, aber nicht behalten. (%1)</translation>
    </message>
    <message>
        <source>Check that the keychain is unlocked and not read-only, then try again.</source>
        <translation>Prüfen Sie, ob der Schlüsselbund entsperrt und nicht schreibgeschützt ist, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>No secret is stored on this computer for this mail server.</source>
        <translation>Auf diesem Computer ist für diesen Mailserver kein Geheimnis gespeichert.</translation>
    </message>
    <message>
        <source>Enter the password or client secret again on the Security tab and apply it.</source>
        <translation>Geben Sie das Passwort oder den geheimen Clientschlüssel auf der Registerkarte Sicherheit noch einmal ein und übernehmen Sie.</translation>
    </message>
    <message>
        <source>A stored value cannot be used. %1</source>
        <translation>Ein gespeicherter Wert kann nicht verwendet werden. %1</translation>
    </message>
    <message>
        <source>Correct the value and save it again.</source>
        <translation>Berichtigen Sie den Wert und speichern Sie ihn noch einmal.</translation>
    </message>
    <message>
        <source>The settings cannot be read: %1</source>
        <translation>Die Einstellungen können nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>Check that the file exists, is a file and that you may read it. Nothing will be written to it until then.</source>
        <translation>Prüfen Sie, ob die Datei vorhanden und eine Datei ist und Sie sie lesen dürfen. Bis dahin wird nichts in sie geschrieben.</translation>
    </message>
    <message>
        <source>The settings file is damaged: %1</source>
        <translation>Die Einstellungsdatei ist beschädigt: %1</translation>
    </message>
    <message>
        <source>What could be read is shown. Before anything is saved, the damaged file is kept aside under another name in the same folder.</source>
        <translation>Was gelesen werden konnte, wird gezeigt. Bevor etwas gespeichert wird, wird die beschädigte Datei unter anderem Namen im selben Ordner aufgehoben.</translation>
    </message>
    <message>
        <source>These settings were written by a newer version of Mailroom (%1).</source>
        <translation>Diese Einstellungen hat eine neuere Version von Mailroom geschrieben (%1).</translation>
    </message>
    <message>
        <source>What this version knows can be used and changed; everything else stays as it is.</source>
        <translation>Was diese Version kennt, kann verwendet und geändert werden; alles andere bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>The settings could not be saved: %1</source>
        <translation>Die Einstellungen konnten nicht gespeichert werden: %1</translation>
    </message>
    <message>
        <source>The stored settings are as they were, and what you typed is still here. Remove the cause and save again.</source>
        <translation>Die gespeicherten Einstellungen sind, wie sie waren, und was Sie eingegeben haben, ist noch hier. Beseitigen Sie die Ursache und speichern Sie noch einmal.</translation>
    </message>
    <message>
        <source>This is no usable mail address: %1</source>
        <translation>Das ist keine brauchbare Mailadresse: %1</translation>
    </message>
    <message>
        <source>Correct the address; it looks like name@example.org.</source>
        <translation>Berichtigen Sie die Adresse; sie sieht aus wie name@example.org.</translation>
    </message>
    <message>
        <source>The message cannot be sent as it is: %1</source>
        <translation>Die Nachricht kann so nicht gesendet werden: %1</translation>
    </message>
    <message>
        <source>Correct the program that wrote the message. Nothing was sent.</source>
        <translation>Berichtigen Sie das Programm, das die Nachricht geschrieben hat. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>There is nobody to send to.</source>
        <translation>Es gibt niemanden, an den gesendet werden kann.</translation>
    </message>
    <message>
        <source>Name at least one recipient, or use -t with a To, Cc or Bcc field.</source>
        <translation>Nennen Sie mindestens einen Empfänger oder verwenden Sie -t mit einem Feld To, Cc oder Bcc.</translation>
    </message>
    <message>
        <source>The address %1 needs a mail server that supports UTF-8 message headers, and that option is off.</source>
        <translation>Die Adresse %1 braucht einen Mailserver, der UTF-8-Nachrichtenköpfe unterstützt, und diese Option ist aus.</translation>
    </message>
    <message>
        <source>If the server supports it, switch on “Server supports UTF-8 message headers (RFC 6532)” on the Base tab (base/utf8Headers); otherwise use an address whose part before the @ is plain ASCII.</source>
        <translation>Unterstützt der Server das, schalten Sie „Server unterstützt UTF-8-Nachrichtenköpfe (RFC 6532)“ auf der Registerkarte Basis ein (base/utf8Headers); sonst verwenden Sie eine Adresse, deren Teil vor dem @ reines ASCII ist.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was sent.</source>
        <translation>Abgebrochen. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Start again when you like.</source>
        <translation>Beginnen Sie von vorn, wann Sie möchten.</translation>
    </message>
    <message>
        <source>The file of additional trusted CAs cannot be used: %1</source>
        <translation>Die Datei mit zusätzlichen vertrauenswürdigen CAs kann nicht verwendet werden: %1</translation>
    </message>
    <message>
        <source>Name a readable PEM file with at least one certificate, or clear the field.</source>
        <translation>Nennen Sie eine lesbare PEM-Datei mit mindestens einem Zertifikat oder leeren Sie das Feld.</translation>
    </message>
    <message>
        <source>%1 is a reserved example address: nobody can receive mail there.</source>
        <translation>%1 ist eine reservierte Beispieladresse: Niemand kann dort Mail empfangen.</translation>
    </message>
    <message>
        <source>Use an address whose mailbox you can look into.</source>
        <translation>Verwenden Sie eine Adresse, in deren Postfach Sie sehen können.</translation>
    </message>
    <message>
        <source>The server is too busy to take a connection now.</source>
        <translation>Der Server ist zu beschäftigt, um jetzt eine Verbindung anzunehmen.</translation>
    </message>
    <message>
        <source>Wait a few minutes. If it stays so, too many connections may come from this computer.</source>
        <translation>Warten Sie einige Minuten. Bleibt es so, kommen vielleicht zu viele Verbindungen von diesem Computer.</translation>
    </message>
    <message>
        <source>The server does not serve this computer.</source>
        <translation>Der Server bedient diesen Computer nicht.</translation>
    </message>
    <message>
        <source>This computer’s address may be blocked, or this is no server for sending mail. Ask its administrator.</source>
        <translation>Vielleicht ist die Adresse dieses Computers gesperrt, oder das ist kein Server zum Senden von Mail. Fragen Sie seinen Administrator.</translation>
    </message>
    <message>
        <source>The server does not know EHLO, so it can neither encrypt nor sign in.</source>
        <translation>Der Server kennt EHLO nicht, kann also weder verschlüsseln noch anmelden.</translation>
    </message>
    <message>
        <source>A firewall may be changing the conversation, or the server is very old. Ask its administrator.</source>
        <translation>Vielleicht verändert eine Firewall das Gespräch, oder der Server ist sehr alt. Fragen Sie seinen Administrator.</translation>
    </message>
    <message>
        <source>The server dislikes the name by which this computer introduced itself: %1.</source>
        <translation>Dem Server gefällt der Name nicht, mit dem sich dieser Computer vorgestellt hat: %1.</translation>
    </message>
    <message>
        <source>The server offers no STARTTLS on this port, so Mailroom stopped. No password was sent.</source>
        <translation>Der Server bietet an diesem Port kein STARTTLS an, deshalb hat Mailroom angehalten. Es wurde kein Passwort gesendet.</translation>
    </message>
    <message>
        <source>Try port 587 with STARTTLS or port 465 with TLS. If the server is known to offer STARTTLS, something in between removes it.</source>
        <translation>Versuchen Sie Port 587 mit STARTTLS oder Port 465 mit TLS. Bietet der Server sonst STARTTLS an, entfernt es etwas auf dem Weg.</translation>
    </message>
    <message>
        <source>The server’s encryption is out of order at the moment.</source>
        <translation>Die Verschlüsselung des Servers ist im Moment gestört.</translation>
    </message>
    <message>
        <source>Try again later. The server’s administrator should check its certificate and key. No password was sent.</source>
        <translation>Versuchen Sie es später noch einmal. Der Administrator des Servers sollte Zertifikat und Schlüssel prüfen. Es wurde kein Passwort gesendet.</translation>
    </message>
    <message>
        <source>The server offers STARTTLS, but refused it. No password was sent.</source>
        <translation>Der Server bietet STARTTLS an, hat es aber abgelehnt. Es wurde kein Passwort gesendet.</translation>
    </message>
    <message>
        <source>Try port 465 with TLS, or ask the server’s administrator.</source>
        <translation>Versuchen Sie Port 465 mit TLS oder fragen Sie den Administrator des Servers.</translation>
    </message>
    <message>
        <source>The server insists on encryption.</source>
        <translation>Der Server besteht auf Verschlüsselung.</translation>
    </message>
    <message>
        <source>Set Encryption to STARTTLS on the Security tab.</source>
        <translation>Setzen Sie die Verschlüsselung auf der Registerkarte Sicherheit auf STARTTLS.</translation>
    </message>
    <message>
        <source>The server offers no sign-in on this port.</source>
        <translation>Der Server bietet an diesem Port keine Anmeldung an.</translation>
    </message>
    <message>
        <source>Set Authentication to “None” if the server knows this computer, or use its port for submission, usually 587.</source>
        <translation>Setzen Sie die Authentifizierung auf „Keine“, wenn der Server diesen Computer kennt, oder verwenden Sie seinen Port zum Einliefern, meist 587.</translation>
    </message>
    <message>
        <source>Without encryption the password would travel in clear, so it was not sent.</source>
        <translation>Ohne Verschlüsselung ginge das Passwort im Klartext über die Leitung, deshalb wurde es nicht gesendet.</translation>
    </message>
    <message>
        <source>Set Encryption to STARTTLS or TLS on the Security tab.</source>
        <translation>Setzen Sie die Verschlüsselung auf der Registerkarte Sicherheit auf STARTTLS oder TLS.</translation>
    </message>
    <message>
        <source>The server and Mailroom have no way of signing in in common. The server offers %1; Mailroom knows %2.</source>
        <translation>Server und Mailroom haben kein gemeinsames Anmeldeverfahren. Der Server bietet %1; Mailroom kennt %2.</translation>
    </message>
    <message>
        <source>Ask the server’s administrator to offer SCRAM-SHA-256 or PLAIN over TLS. On Exchange: enable “Basic authentication” after TLS on the receive connector.</source>
        <translation>Bitten Sie den Administrator des Servers, SCRAM-SHA-256 oder PLAIN über TLS anzubieten. Bei Exchange: Schalten Sie am Empfangsconnector „Standardauthentifizierung“ nach TLS ein.</translation>
    </message>
    <message>
        <source>The server refused the user name or the password.</source>
        <translation>Der Server hat den Benutzernamen oder das Passwort abgelehnt.</translation>
    </message>
    <message>
        <source>1. Check the user name; many servers want the full mail address.
2. Type the password again; it may have been changed lately.
3. If the password has characters outside ASCII: it was sent as UTF-8, and some servers expect another encoding. Try one in plain ASCII.</source>
        <translation>1. Prüfen Sie den Benutzernamen; viele Server wollen die ganze Mailadresse.
2. Geben Sie das Passwort noch einmal ein; vielleicht wurde es kürzlich geändert.
3. Hat das Passwort Zeichen außerhalb von ASCII: Es wurde als UTF-8 gesendet, und manche Server erwarten eine andere Kodierung. Versuchen Sie eines in reinem ASCII.</translation>
    </message>
    <message>
        <source>Microsoft refused the sign-in without giving a reason.</source>
        <translation>Microsoft hat die Anmeldung ohne Angabe eines Grundes abgelehnt.</translation>
    </message>
    <message>
        <source>1. Check user name and password.
2. Check that “Authenticated SMTP” is on for this mailbox.
3. Multi-factor sign-in or a Conditional Access policy may stand against it; Microsoft Office 365 (Graph API) works without a password.</source>
        <translation>1. Prüfen Sie Benutzername und Passwort.
2. Prüfen Sie, ob „Authentifiziertes SMTP“ für dieses Postfach eingeschaltet ist.
3. Mehrstufige Anmeldung oder eine Richtlinie für bedingten Zugriff kann dagegenstehen; Microsoft Office 365 (Graph API) geht ohne Passwort.</translation>
    </message>
    <message>
        <source>Signing in by SMTP is switched off for the whole Microsoft 365 organisation.</source>
        <translation>Die Anmeldung über SMTP ist für die ganze Microsoft-365-Organisation ausgeschaltet.</translation>
    </message>
    <message>
        <source>Have an Exchange administrator run:
Set-TransportConfig -SmtpClientAuthenticationDisabled $false
Or choose Microsoft Office 365 (Graph API) as Authentication.</source>
        <translation>Lassen Sie einen Exchange-Administrator ausführen:
Set-TransportConfig -SmtpClientAuthenticationDisabled $false
Oder wählen Sie Microsoft Office 365 (Graph API) als Authentifizierung.</translation>
    </message>
    <message>
        <source>Signing in by SMTP is switched off for this Microsoft 365 mailbox.</source>
        <translation>Die Anmeldung über SMTP ist für dieses Microsoft-365-Postfach ausgeschaltet.</translation>
    </message>
    <message>
        <source>Have an Exchange administrator run, with this mailbox’s address:
Set-CASMailbox ADDRESS -SmtpClientAuthenticationDisabled $false</source>
        <translation>Lassen Sie einen Exchange-Administrator mit der Adresse dieses Postfachs ausführen:
Set-CASMailbox ADDRESS -SmtpClientAuthenticationDisabled $false</translation>
    </message>
    <message>
        <source>A Microsoft 365 policy forbids this kind of sign-in.</source>
        <translation>Eine Microsoft-365-Richtlinie verbietet diese Art der Anmeldung.</translation>
    </message>
    <message>
        <source>Security defaults or Conditional Access forbid signing in by SMTP. Choose Microsoft Office 365 (Graph API) as Authentication, or exclude this account.</source>
        <translation>Sicherheitsstandards oder bedingter Zugriff verbieten die Anmeldung über SMTP. Wählen Sie Microsoft Office 365 (Graph API) als Authentifizierung oder nehmen Sie dieses Konto aus.</translation>
    </message>
    <message>
        <source>Microsoft could not reach your organisation’s own sign-in service (AD FS).</source>
        <translation>Microsoft konnte den eigenen Anmeldedienst Ihrer Organisation (AD FS) nicht erreichen.</translation>
    </message>
    <message>
        <source>Check that AD FS runs and answers over HTTPS with TLS 1.2.</source>
        <translation>Prüfen Sie, ob AD FS läuft und über HTTPS mit TLS 1.2 antwortet.</translation>
    </message>
    <message>
        <source>Microsoft no longer accepts passwords for sending by SMTP.</source>
        <translation>Microsoft nimmt zum Senden über SMTP keine Passwörter mehr an.</translation>
    </message>
    <message>
        <source>Choose Microsoft Office 365 (Graph API) as Authentication.</source>
        <translation>Wählen Sie Microsoft Office 365 (Graph API) als Authentifizierung.</translation>
    </message>
    <message>
        <source>This Google account uses 2-step verification and wants an app password.</source>
        <translation>Dieses Google-Konto verwendet die Bestätigung in zwei Schritten und will ein App-Passwort.</translation>
    </message>
    <message>
        <source>1. Open the Google account’s security settings.
2. Create an app password for Mailroom.
3. Enter it as Password on the Security tab.</source>
        <translation>1. Öffnen Sie die Sicherheitseinstellungen des Google-Kontos.
2. Legen Sie ein App-Passwort für Mailroom an.
3. Geben Sie es auf der Registerkarte Sicherheit als Passwort ein.</translation>
    </message>
    <message>
        <source>Google refused the sign-in.</source>
        <translation>Google hat die Anmeldung abgelehnt.</translation>
    </message>
    <message>
        <source>Google accepts no normal password here: create an app password. If Google names a web address in its reply, sign in there once in a browser first.</source>
        <translation>Google nimmt hier kein normales Passwort an: Legen Sie ein App-Passwort an. Nennt Google in seiner Antwort eine Webadresse, melden Sie sich dort zuerst einmal in einem Browser an.</translation>
    </message>
    <message>
        <source>The server wants a stronger way of signing in.</source>
        <translation>Der Server will ein stärkeres Anmeldeverfahren.</translation>
    </message>
    <message>
        <source>Ask the server’s administrator which mechanism is allowed for this account.</source>
        <translation>Fragen Sie den Administrator des Servers, welches Verfahren für dieses Konto erlaubt ist.</translation>
    </message>
    <message>
        <source>The account must sign in once with PLAIN before other mechanisms work.</source>
        <translation>Das Konto muss sich einmal mit PLAIN anmelden, bevor andere Verfahren gehen.</translation>
    </message>
    <message>
        <source>Sign in once over TLS with another program that uses PLAIN, then try again.</source>
        <translation>Melden Sie sich einmal über TLS mit einem anderen Programm an, das PLAIN verwendet, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The server cannot check passwords at the moment.</source>
        <translation>Der Server kann im Moment keine Passwörter prüfen.</translation>
    </message>
    <message>
        <source>Nothing is wrong with the password. Try again later.</source>
        <translation>Mit dem Passwort ist alles in Ordnung. Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>The server did not understand the sign-in.</source>
        <translation>Der Server hat die Anmeldung nicht verstanden.</translation>
    </message>
    <message>
        <source>Show the conversation to the server’s administrator.</source>
        <translation>Zeigen Sie das Gespräch dem Administrator des Servers.</translation>
    </message>
    <message>
        <source>The server could not prove that it knows the password. It may not be the server it claims to be. (%1)</source>
        <translation>Der Server konnte nicht beweisen, dass er das Passwort kennt. Vielleicht ist er nicht der, für den er sich ausgibt. (%1)</translation>
    </message>
    <message>
        <source>Check the server’s name and certificate, then ask its administrator. The password itself was not sent.</source>
        <translation>Prüfen Sie Namen und Zertifikat des Servers und fragen Sie dann seinen Administrator. Das Passwort selbst wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>The account is switched off.</source>
        <translation>Das Konto ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>Have the account enabled again by its administrator.</source>
        <translation>Lassen Sie das Konto von seinem Administrator wieder freigeben.</translation>
    </message>
    <message>
        <source>The server wants a sign-in before it takes mail.</source>
        <translation>Der Server will eine Anmeldung, bevor er Mail annimmt.</translation>
    </message>
    <message>
        <source>Set Authentication to “Username and password” on the Base tab and enter both on the Security tab.</source>
        <translation>Setzen Sie die Authentifizierung auf der Registerkarte Basis auf „Benutzername und Passwort“ und geben Sie beide auf der Registerkarte Sicherheit ein.</translation>
    </message>
    <message>
        <source>Signed in as %1, sending as %2: the server does not allow that.</source>
        <translation>Angemeldet als %1, gesendet als %2: Das erlaubt der Server nicht.</translation>
    </message>
    <message>
        <source>Use the account’s own address as Sender address, or have the mail administrator allow this account to send as it.</source>
        <translation>Verwenden Sie die eigene Adresse des Kontos als Absenderadresse oder lassen Sie den Mailadministrator diesem Konto erlauben, als sie zu senden.</translation>
    </message>
    <message>
        <source>Signed in as %1, sending as %2: the account has no “Send As” right for that address.</source>
        <translation>Angemeldet als %1, gesendet als %2: Das Konto hat für diese Adresse das Recht „Senden als“ nicht.</translation>
    </message>
    <message>
        <source>Grant “Send As” on that mailbox, or use the account’s own address.</source>
        <translation>Erteilen Sie an diesem Postfach „Senden als“ oder verwenden Sie die eigene Adresse des Kontos.</translation>
    </message>
    <message>
        <source>The server does not understand the sender address.</source>
        <translation>Der Server versteht die Absenderadresse nicht.</translation>
    </message>
    <message>
        <source>Correct “Sender address” on the Base tab.</source>
        <translation>Berichtigen Sie „Absenderadresse“ auf der Registerkarte Basis.</translation>
    </message>
    <message>
        <source>The server cannot find the domain of the sender address.</source>
        <translation>Der Server kann die Domäne der Absenderadresse nicht finden.</translation>
    </message>
    <message>
        <source>Check the sender address for typing errors. If it is right, its domain needs an MX or A record.</source>
        <translation>Prüfen Sie die Absenderadresse auf Tippfehler. Stimmt sie, braucht ihre Domäne einen MX- oder A-Eintrag.</translation>
    </message>
    <message>
        <source>Microsoft has blocked this mailbox because of spam.</source>
        <translation>Microsoft hat dieses Postfach wegen Spam gesperrt.</translation>
    </message>
    <message>
        <source>1. Change the mailbox’s password.
2. Release it under “Restricted entities” in the Microsoft Defender portal.</source>
        <translation>1. Ändern Sie das Passwort des Postfachs.
2. Geben Sie es unter „Eingeschränkte Entitäten“ im Microsoft-Defender-Portal frei.</translation>
    </message>
    <message>
        <source>The server refused the sender address.</source>
        <translation>Der Server hat die Absenderadresse abgelehnt.</translation>
    </message>
    <message>
        <source>Read the server’s reply. Check “Sender address”, and whether the server wants a sign-in.</source>
        <translation>Lesen Sie die Antwort des Servers. Prüfen Sie „Absenderadresse“ und ob der Server eine Anmeldung will.</translation>
    </message>
    <message>
        <source>The server does not support UTF-8 message headers (SMTPUTF8).</source>
        <translation>Der Server unterstützt keine UTF-8-Nachrichtenköpfe (SMTPUTF8).</translation>
    </message>
    <message>
        <source>Switch off “Server supports UTF-8 message headers (RFC 6532)”, or use a server that supports it. Without it, the part before the @ must be plain ASCII.</source>
        <translation>Schalten Sie „Server unterstützt UTF-8-Nachrichtenköpfe (RFC 6532)“ aus oder verwenden Sie einen Server, der das unterstützt. Ohne das muss der Teil vor dem @ reines ASCII sein.</translation>
    </message>
    <message>
        <source>The server supports UTF-8 message headers, but the option is off.</source>
        <translation>Der Server unterstützt UTF-8-Nachrichtenköpfe, aber die Option ist aus.</translation>
    </message>
    <message>
        <source>Switch on “Server supports UTF-8 message headers (RFC 6532)” to be able to write to international addresses.</source>
        <translation>Schalten Sie „Server unterstützt UTF-8-Nachrichtenköpfe (RFC 6532)“ ein, um an internationale Adressen schreiben zu können.</translation>
    </message>
    <message>
        <source>The message has bytes outside ASCII, and the server does not take such messages (8BITMIME).</source>
        <translation>Die Nachricht enthält Bytes außerhalb von ASCII, und der Server nimmt solche Nachrichten nicht an (8BITMIME).</translation>
    </message>
    <message>
        <source>Have the program that writes the message encode it as quoted-printable or base64. Nothing was sent.</source>
        <translation>Lassen Sie das Programm, das die Nachricht schreibt, sie als quoted-printable oder base64 kodieren. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The message is larger than the server allows (%1).</source>
        <translation>Die Nachricht ist größer, als der Server erlaubt (%1).</translation>
    </message>
    <message>
        <source>Send a smaller message, or ask the server’s administrator for a higher limit.</source>
        <translation>Senden Sie eine kleinere Nachricht oder bitten Sie den Administrator des Servers um eine höhere Grenze.</translation>
    </message>
    <message>
        <source>The server takes no more for now: too much at a time, or it is full.</source>
        <translation>Der Server nimmt im Moment nichts mehr an: zu viel auf einmal, oder er ist voll.</translation>
    </message>
    <message>
        <source>Wait, then send less at a time. If its storage is full, tell its administrator.</source>
        <translation>Warten Sie und senden Sie dann weniger auf einmal. Ist sein Speicher voll, sagen Sie es seinem Administrator.</translation>
    </message>
    <message>
        <source>The server does not forward mail to other domains for this computer.</source>
        <translation>Der Server leitet für diesen Computer keine Mails an andere Domänen weiter.</translation>
    </message>
    <message>
        <source>Sign in (Authentication “Username and password”), or have the server’s administrator allow this computer’s address to relay.</source>
        <translation>Melden Sie sich an (Authentifizierung „Benutzername und Passwort“) oder lassen Sie den Administrator des Servers der Adresse dieses Computers das Weiterleiten erlauben.</translation>
    </message>
    <message>
        <source>The server knows no such mailbox: %1.</source>
        <translation>Der Server kennt kein solches Postfach: %1.</translation>
    </message>
    <message>
        <source>Check the recipient’s address.</source>
        <translation>Prüfen Sie die Adresse des Empfängers.</translation>
    </message>
    <message>
        <source>The server does not understand the recipient’s address %1.</source>
        <translation>Der Server versteht die Adresse des Empfängers nicht: %1.</translation>
    </message>
    <message>
        <source>Use a real address, such as name@example.org.</source>
        <translation>Verwenden Sie eine echte Adresse, etwa name@example.org.</translation>
    </message>
    <message>
        <source>The server refused the recipient %1.</source>
        <translation>Der Server hat den Empfänger %1 abgelehnt.</translation>
    </message>
    <message>
        <source>Read the server’s reply; try another recipient.</source>
        <translation>Lesen Sie die Antwort des Servers; versuchen Sie es mit einem anderen Empfänger.</translation>
    </message>
    <message>
        <source>The server asks to try again later for %1: it delays first contacts on purpose.</source>
        <translation>Der Server bittet, es für %1 später noch einmal zu versuchen: Er verzögert Erstkontakte mit Absicht.</translation>
    </message>
    <message>
        <source>This is no fault. Try again in 5 to 15 minutes.</source>
        <translation>Das ist kein Fehler. Versuchen Sie es in 5 bis 15 Minuten noch einmal.</translation>
    </message>
    <message>
        <source>The mailbox of %1 is full.</source>
        <translation>Das Postfach von %1 ist voll.</translation>
    </message>
    <message>
        <source>Use another recipient.</source>
        <translation>Nehmen Sie einen anderen Empfänger.</translation>
    </message>
    <message>
        <source>The server does not take so many recipients at a time.</source>
        <translation>Der Server nimmt nicht so viele Empfänger auf einmal an.</translation>
    </message>
    <message>
        <source>Send to fewer recipients at a time.</source>
        <translation>Senden Sie an weniger Empfänger auf einmal.</translation>
    </message>
    <message>
        <source>This computer’s address is on a block list.</source>
        <translation>Die Adresse dieses Computers steht auf einer Sperrliste.</translation>
    </message>
    <message>
        <source>The server’s reply usually names the list and how to be taken off it. Sending through your provider’s mail server avoids it.</source>
        <translation>Die Antwort des Servers nennt meist die Liste und wie man von ihr herunterkommt. Über den Mailserver Ihres Anbieters zu senden, vermeidet das.</translation>
    </message>
    <message>
        <source>This computer’s address has no matching name in DNS.</source>
        <translation>Zur Adresse dieses Computers gibt es im DNS keinen passenden Namen.</translation>
    </message>
    <message>
        <source>Have a PTR record set for it, or send through your provider’s mail server.</source>
        <translation>Lassen Sie dafür einen PTR-Eintrag setzen oder senden Sie über den Mailserver Ihres Anbieters.</translation>
    </message>
    <message>
        <source>The domain of %1 takes no mail at all.</source>
        <translation>Die Domäne von %1 nimmt überhaupt keine Mail an.</translation>
    </message>
    <message>
        <source>The server refused the message itself, as spam or by a rule.</source>
        <translation>Der Server hat die Nachricht selbst abgelehnt, als Spam oder nach einer Regel.</translation>
    </message>
    <message>
        <source>Read the server’s reply. Ask its administrator which rule it was.</source>
        <translation>Lesen Sie die Antwort des Servers. Fragen Sie seinen Administrator, welche Regel es war.</translation>
    </message>
    <message>
        <source>The sender’s domain does not vouch for this mail server (SPF, DKIM, DMARC).</source>
        <translation>Die Domäne des Absenders bürgt nicht für diesen Mailserver (SPF, DKIM, DMARC).</translation>
    </message>
    <message>
        <source>Have SPF and DKIM set up for this mail server in the sender domain’s DNS.</source>
        <translation>Lassen Sie SPF und DKIM für diesen Mailserver im DNS der Absenderdomäne einrichten.</translation>
    </message>
    <message>
        <source>The server refused the form of the message’s header.</source>
        <translation>Der Server hat die Form des Nachrichtenkopfs abgelehnt.</translation>
    </message>
    <message>
        <source>Check “Sender name” for unusual characters.</source>
        <translation>Prüfen Sie „Absendername“ auf ungewöhnliche Zeichen.</translation>
    </message>
    <message>
        <source>A server further on does not support UTF-8 message headers.</source>
        <translation>Ein Server auf dem weiteren Weg unterstützt keine UTF-8-Nachrichtenköpfe.</translation>
    </message>
    <message>
        <source>Use an address in plain ASCII for this recipient.</source>
        <translation>Verwenden Sie für diesen Empfänger eine Adresse in reinem ASCII.</translation>
    </message>
    <message>
        <source>The server refused for the time being.</source>
        <translation>Der Server hat vorübergehend abgelehnt.</translation>
    </message>
    <message>
        <source>Read the server’s reply and try again later.</source>
        <translation>Lesen Sie die Antwort des Servers und versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>The server refused.</source>
        <translation>Der Server hat abgelehnt.</translation>
    </message>
    <message>
        <source>Read the server’s reply; ask its administrator.</source>
        <translation>Lesen Sie die Antwort des Servers; fragen Sie seinen Administrator.</translation>
    </message>
    <message>
        <source>For a company’s own CA, name its file as “Additional trusted CAs” on the Security tab. Otherwise the server may not send its whole chain. No password was sent.</source>
        <translation>Nennen Sie bei einer firmeneigenen CA deren Datei unter „Zusätzliche vertrauenswürdige CAs“ auf der Registerkarte Sicherheit. Sonst sendet der Server vielleicht nicht seine ganze Kette. Es wurde kein Passwort gesendet.</translation>
    </message>
    <message>
        <source>Enter this computer’s full name, such as host.example.org, as “This computer’s name (EHLO)” on the Base tab (base/ehloName).</source>
        <translation>Geben Sie den vollen Namen dieses Computers, etwa host.example.org, als „Name dieses Computers (EHLO)“ auf der Registerkarte Basis ein (base/ehloName).</translation>
    </message>
    <message>
        <source>The client’s own mail server is not complete. Missing: %1.</source>
        <translation>Der eigene Mailserver des Mandanten ist nicht vollständig. Es fehlt: %1.</translation>
    </message>
    <message>
        <source>Fill in what is missing, or switch off “Use own mail server” so that this client’s mail goes out through the global mail server.</source>
        <translation>Füllen Sie aus, was fehlt, oder schalten Sie „Eigenen Mailserver verwenden“ aus, damit die Mail dieses Mandanten über den globalen Mailserver hinausgeht.</translation>
    </message>
    <message>
        <source>There is no client “%1”.</source>
        <translation>Es gibt keinen Mandanten „%1“.</translation>
    </message>
    <message>
        <source>Check the spelling: “mailroomctl clients” lists all clients. Nothing was sent or changed.</source>
        <translation>Prüfen Sie die Schreibweise: „mailroomctl clients“ zählt alle Mandanten auf. Es wurde nichts gesendet oder geändert.</translation>
    </message>
    <message>
        <source>Another program had removed the client “%1” meanwhile; it is back with what was changed here, but its stored secrets are gone.</source>
        <translation>Ein anderes Programm hatte den Mandanten „%1“ inzwischen entfernt; er ist mit dem, was hier geändert wurde, wieder da, aber seine gespeicherten Geheimnisse sind weg.</translation>
    </message>
    <message>
        <source>Enter its password or client secret again, or remove the client.</source>
        <translation>Geben Sie sein Passwort oder seinen geheimen Clientschlüssel neu ein, oder entfernen Sie den Mandanten.</translation>
    </message>
    <message>
        <source>Microsoft’s services are only used over HTTPS, and this is no such address: %1</source>
        <translation>Dienste von Microsoft werden nur über HTTPS genutzt, und das ist keine solche Adresse: %1</translation>
    </message>
    <message>
        <source>Correct the address of the cloud; it begins with https:// and names a host. Nothing was sent.</source>
        <translation>Korrigieren Sie die Adresse der Cloud; sie beginnt mit https:// und nennt einen Host. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>1. Check this computer’s network connection, VPN and DNS settings.
2. Check “Microsoft cloud” on the Security tab: national clouds have hosts of their own.</source>
        <translation>1. Prüfen Sie Netzwerkverbindung, VPN und DNS-Einstellungen dieses Computers.
2. Prüfen Sie „Microsoft-Cloud“ auf der Registerkarte Sicherheit: Nationale Clouds haben eigene Hosts.</translation>
    </message>
    <message>
        <source>The connection to %1 was refused.</source>
        <translation>Die Verbindung zu %1 wurde abgelehnt.</translation>
    </message>
    <message>
        <source>Have your network team allow HTTPS (port 443) from this computer to this host. If a proxy is needed, Mailroom cannot use it by itself.</source>
        <translation>Lassen Sie Ihr Netzwerkteam HTTPS (Port 443) von diesem Computer zu diesem Host erlauben. Wird ein Proxy gebraucht, kann Mailroom ihn nicht von selbst nutzen.</translation>
    </message>
    <message>
        <source>There is no way from this computer to %1</source>
        <translation>Von diesem Computer führt kein Weg zu %1</translation>
    </message>
    <message>
        <source>Have your network team allow HTTPS (port 443) from this computer to this host.</source>
        <translation>Lassen Sie Ihr Netzwerkteam HTTPS (Port 443) von diesem Computer zu diesem Host erlauben.</translation>
    </message>
    <message>
        <source>Microsoft’s service sent us elsewhere: %1. That is not followed, since it would show the access to another host.</source>
        <translation>Der Dienst von Microsoft hat uns woandershin geschickt: %1. Dem wird nicht gefolgt, denn das würde den Zugang einem anderen Host zeigen.</translation>
    </message>
    <message>
        <source>A proxy or sign-in page probably stands in between: open a browser on this computer to see. Otherwise check “Microsoft cloud” on the Security tab.</source>
        <translation>Wahrscheinlich steht ein Proxy oder eine Anmeldeseite dazwischen: Öffnen Sie auf diesem Computer einen Browser und sehen Sie nach. Prüfen Sie sonst „Microsoft-Cloud“ auf der Registerkarte Sicherheit.</translation>
    </message>
    <message>
        <source>Something else than Microsoft’s service answered. (%1)</source>
        <translation>Etwas anderes als der Dienst von Microsoft hat geantwortet. (%1)</translation>
    </message>
    <message>
        <source>A proxy, a firewall or a sign-in page probably stands in between: open a browser on this computer to see, and have your network team allow this host. Before sending again, look whether the message has come.</source>
        <translation>Wahrscheinlich steht ein Proxy, eine Firewall oder eine Anmeldeseite dazwischen: Öffnen Sie auf diesem Computer einen Browser und sehen Sie nach, und lassen Sie Ihr Netzwerkteam diesen Host erlauben. Sehen Sie nach, ob die Mail angekommen ist, bevor Sie sie noch einmal senden.</translation>
    </message>
    <message>
        <source>Microsoft does not accept the client secret. Often it is the secret’s ID that was copied, not its value.</source>
        <translation>Microsoft nimmt den geheimen Clientschlüssel nicht an. Oft wurde seine ID statt seines Wertes kopiert.</translation>
    </message>
    <message>
        <source>1. Open Microsoft Entra admin center › App registrations › your application › Certificates &amp; secrets › New client secret.
2. Copy its “Value”, not its “Secret ID”; it is shown only once.
3. Enter it as “Client secret” on the Security tab.</source>
        <translation>1. Öffnen Sie Microsoft Entra Admin Center › App-Registrierungen › Ihre Anwendung › Zertifikate &amp; Geheimnisse › Neuer geheimer Clientschlüssel.
2. Kopieren Sie seinen „Wert“, nicht die „Geheimnis-ID“; er wird nur einmal gezeigt.
3. Geben Sie ihn als „Geheimer Clientschlüssel“ auf der Registerkarte Sicherheit ein.</translation>
    </message>
    <message>
        <source>The client secret has expired.</source>
        <translation>Der geheime Clientschlüssel ist abgelaufen.</translation>
    </message>
    <message>
        <source>1. Open Microsoft Entra admin center › App registrations › your application › Certificates &amp; secrets › New client secret.
2. Copy its “Value” and enter it as “Client secret” on the Security tab.
3. Enter the new expiry date as well, so that Mailroom can remind you.</source>
        <translation>1. Öffnen Sie Microsoft Entra Admin Center › App-Registrierungen › Ihre Anwendung › Zertifikate &amp; Geheimnisse › Neuer geheimer Clientschlüssel.
2. Kopieren Sie seinen „Wert“ und geben Sie ihn als „Geheimer Clientschlüssel“ auf der Registerkarte Sicherheit ein.
3. Geben Sie auch das neue Ablaufdatum ein, damit Mailroom Sie erinnern kann.</translation>
    </message>
    <message>
        <source>Microsoft wants a client secret or a certificate, and got none that it could read.</source>
        <translation>Microsoft will einen geheimen Clientschlüssel oder ein Zertifikat und hat keines bekommen, das lesbar war.</translation>
    </message>
    <message>
        <source>Enter the client secret on the Security tab, or name a certificate.</source>
        <translation>Geben Sie den geheimen Clientschlüssel auf der Registerkarte Sicherheit ein, oder nennen Sie ein Zertifikat.</translation>
    </message>
    <message>
        <source>Microsoft knows no application %1 in the tenant %2.</source>
        <translation>Microsoft kennt keine Anwendung %1 im Mandanten %2.</translation>
    </message>
    <message>
        <source>1. Open Microsoft Entra admin center › App registrations › your application › Overview.
2. Compare “Application (client) ID” and “Directory (tenant) ID” with the Security tab. They may have been swapped, or belong to another tenant.</source>
        <translation>1. Öffnen Sie Microsoft Entra Admin Center › App-Registrierungen › Ihre Anwendung › Übersicht.
2. Vergleichen Sie „Anwendungs-ID (Client)“ und „Verzeichnis-ID (Mandant)“ mit der Registerkarte Sicherheit. Vielleicht sind sie vertauscht oder gehören zu einem anderen Mandanten.</translation>
    </message>
    <message>
        <source>The application is switched off in Microsoft Entra.</source>
        <translation>Die Anwendung ist in Microsoft Entra ausgeschaltet.</translation>
    </message>
    <message>
        <source>Open Microsoft Entra admin center › Enterprise applications › your application › Properties and set “Enabled for users to sign in” to Yes.</source>
        <translation>Öffnen Sie Microsoft Entra Admin Center › Unternehmensanwendungen › Ihre Anwendung › Eigenschaften und stellen Sie „Aktiviert für die Benutzeranmeldung“ auf Ja.</translation>
    </message>
    <message>
        <source>Microsoft does not know the tenant %1 in this cloud.</source>
        <translation>Microsoft kennt den Mandanten %1 in dieser Cloud nicht.</translation>
    </message>
    <message>
        <source>1. Copy “Directory (tenant) ID” from Microsoft Entra admin center › Overview.
2. Check “Microsoft cloud” on the Security tab: tenants of the US government and of China are found only in their own cloud.</source>
        <translation>1. Kopieren Sie „Verzeichnis-ID (Mandant)“ aus Microsoft Entra Admin Center › Übersicht.
2. Prüfen Sie „Microsoft-Cloud“ auf der Registerkarte Sicherheit: Mandanten der US-Regierung und aus China gibt es nur in ihrer eigenen Cloud.</translation>
    </message>
    <message>
        <source>“%1” names no single tenant: that is a directory ID or a domain of the tenant.</source>
        <translation>„%1“ nennt keinen einzelnen Mandanten: Das wäre eine Verzeichnis-ID oder eine Domäne des Mandanten.</translation>
    </message>
    <message>
        <source>Copy “Directory (tenant) ID” from Microsoft Entra admin center › Overview. “common” and “organizations” do not serve.</source>
        <translation>Kopieren Sie „Verzeichnis-ID (Mandant)“ aus Microsoft Entra Admin Center › Übersicht. „common“ und „organizations“ nützen nichts.</translation>
    </message>
    <message>
        <source>A Conditional Access policy of your organization forbids this application to sign in from here.</source>
        <translation>Eine Richtlinie für bedingten Zugriff Ihrer Organisation verbietet dieser Anwendung, sich von hier anzumelden.</translation>
    </message>
    <message>
        <source>Open Microsoft Entra admin center › Protection › Conditional Access: exclude the application, or allow this computer’s public address. “Sign-in logs › Service principal sign-ins” names the policy.</source>
        <translation>Öffnen Sie Microsoft Entra Admin Center › Schutz › Bedingter Zugriff: Nehmen Sie die Anwendung aus oder erlauben Sie die öffentliche Adresse dieses Computers. „Anmeldeprotokolle › Dienstprinzipalanmeldungen“ nennt die Richtlinie.</translation>
    </message>
    <message>
        <source>Microsoft does not let the application ask for Microsoft Graph at %1.</source>
        <translation>Microsoft lässt die Anwendung nicht nach Microsoft Graph bei %1 fragen.</translation>
    </message>
    <message>
        <source>1. Check “Microsoft cloud” on the Security tab.
2. Open Microsoft Entra admin center › App registrations › your application › API permissions › Add a permission › Microsoft Graph › Application permissions › Mail.Send › Grant admin consent.</source>
        <translation>1. Prüfen Sie „Microsoft-Cloud“ auf der Registerkarte Sicherheit.
2. Öffnen Sie Microsoft Entra Admin Center › App-Registrierungen › Ihre Anwendung › API-Berechtigungen › Berechtigung hinzufügen › Microsoft Graph › Anwendungsberechtigungen › Mail.Send › Administratorzustimmung erteilen.</translation>
    </message>
    <message>
        <source>Microsoft does not accept the proof by certificate. (%1)</source>
        <translation>Microsoft nimmt den Nachweis durch das Zertifikat nicht an. (%1)</translation>
    </message>
    <message>
        <source>1. Upload this certificate: Microsoft Entra admin center › App registrations › your application › Certificates &amp; secrets › Certificates.
2. Check this computer’s clock: the proof counts for ten minutes only.</source>
        <translation>1. Laden Sie dieses Zertifikat hoch: Microsoft Entra Admin Center › App-Registrierungen › Ihre Anwendung › Zertifikate &amp; Geheimnisse › Zertifikate.
2. Prüfen Sie die Uhr dieses Computers: Der Nachweis gilt nur zehn Minuten.</translation>
    </message>
    <message>
        <source>The application’s certificate or its private key cannot be read: %1</source>
        <translation>Das Zertifikat der Anwendung oder sein privater Schlüssel lässt sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>Name a PEM file with a certificate and one with its private key (RSA), or one PKCS #12 file with both.</source>
        <translation>Nennen Sie eine PEM-Datei mit einem Zertifikat und eine mit seinem privaten Schlüssel (RSA), oder eine PKCS-#12-Datei mit beiden.</translation>
    </message>
    <message>
        <source>The private key does not belong to the certificate: %1</source>
        <translation>Der private Schlüssel gehört nicht zum Zertifikat: %1</translation>
    </message>
    <message>
        <source>Name the private key that the certificate was made for, or a PKCS #12 file with both.</source>
        <translation>Nennen Sie den privaten Schlüssel, zu dem das Zertifikat erstellt wurde, oder eine PKCS-#12-Datei mit beiden.</translation>
    </message>
    <message>
        <source>The private key cannot be opened with this passphrase: %1</source>
        <translation>Der private Schlüssel lässt sich mit dieser Passphrase nicht öffnen: %1</translation>
    </message>
    <message>
        <source>Enter the passphrase of the private key as “Client secret” on the Security tab.</source>
        <translation>Geben Sie die Passphrase des privaten Schlüssels als „Geheimer Clientschlüssel“ auf der Registerkarte Sicherheit ein.</translation>
    </message>
    <message>
        <source>The application’s certificate is valid from %1 until %2. This computer’s clock says %3.</source>
        <translation>Das Zertifikat der Anwendung gilt von %1 bis %2. Die Uhr dieses Computers zeigt %3.</translation>
    </message>
    <message>
        <source>Make a new certificate and upload it: Microsoft Entra admin center › App registrations › your application › Certificates &amp; secrets › Certificates. If the dates look right, check this computer’s clock.</source>
        <translation>Erstellen Sie ein neues Zertifikat und laden Sie es hoch: Microsoft Entra Admin Center › App-Registrierungen › Ihre Anwendung › Zertifikate &amp; Geheimnisse › Zertifikate. Stimmen die Daten, prüfen Sie die Uhr dieses Computers.</translation>
    </message>
    <message>
        <source>The private key cannot sign for Microsoft: %1</source>
        <translation>Der private Schlüssel kann nicht für Microsoft unterschreiben: %1</translation>
    </message>
    <message>
        <source>Make a certificate with an RSA key of at least 2048 bits.</source>
        <translation>Erstellen Sie ein Zertifikat mit einem RSA-Schlüssel von mindestens 2048 Bit.</translation>
    </message>
    <message>
        <source>This version of Mailroom was built without OpenSSL, so it cannot sign in with a certificate.</source>
        <translation>Diese Version von Mailroom wurde ohne OpenSSL gebaut und kann sich nicht mit einem Zertifikat anmelden.</translation>
    </message>
    <message>
        <source>Use a client secret, or a version of Mailroom with OpenSSL.</source>
        <translation>Verwenden Sie einen geheimen Clientschlüssel oder eine Version von Mailroom mit OpenSSL.</translation>
    </message>
    <message>
        <source>Microsoft’s sign-in service is busy.</source>
        <translation>Der Anmeldedienst von Microsoft ist überlastet.</translation>
    </message>
    <message>
        <source>Try again in a few minutes. Microsoft reports larger failures at status.cloud.microsoft.</source>
        <translation>Versuchen Sie es in ein paar Minuten noch einmal. Größere Störungen meldet Microsoft auf status.cloud.microsoft.</translation>
    </message>
    <message>
        <source>Microsoft’s sign-in service refused the application.</source>
        <translation>Der Anmeldedienst von Microsoft hat die Anwendung abgewiesen.</translation>
    </message>
    <message>
        <source>Read Microsoft’s answer. Microsoft’s support asks for the trace and correlation IDs in it.</source>
        <translation>Lesen Sie die Antwort von Microsoft. Der Support von Microsoft fragt nach der Ablauf- und der Korrelations-ID darin.</translation>
    </message>
    <message>
        <source>The application may not send mail: it has no application permission “Mail.Send”. (%1)</source>
        <translation>Die Anwendung darf keine Mail senden: Sie hat die Anwendungsberechtigung „Mail.Send“ nicht. (%1)</translation>
    </message>
    <message>
        <source>1. Open Microsoft Entra admin center › App registrations › your application › API permissions › Add a permission › Microsoft Graph › Application permissions › Mail.Send › Grant admin consent.
2. Delegated permissions do not serve: nobody signs in.
3. Wait a few minutes, then try again.
4. If it is granted in Exchange Online (RBAC for Applications) instead, switch on “Permission is granted in Exchange Online (RBAC)” on the Security tab (security/permissionInExchange).</source>
        <translation>1. Öffnen Sie Microsoft Entra Admin Center › App-Registrierungen › Ihre Anwendung › API-Berechtigungen › Berechtigung hinzufügen › Microsoft Graph › Anwendungsberechtigungen › Mail.Send › Administratorzustimmung erteilen.
2. Delegierte Berechtigungen nützen nichts: Es meldet sich niemand an.
3. Warten Sie ein paar Minuten und versuchen Sie es noch einmal.
4. Ist sie stattdessen in Exchange Online erteilt (RBAC für Anwendungen), schalten Sie „Berechtigung ist in Exchange Online erteilt (RBAC)“ auf der Registerkarte Sicherheit ein (security/permissionInExchange).</translation>
    </message>
    <message>
        <source>The application may not send as %1.</source>
        <translation>Die Anwendung darf nicht als %1 senden.</translation>
    </message>
    <message>
        <source>1. Open Microsoft Entra admin center › App registrations › your application › API permissions › Add a permission › Microsoft Graph › Application permissions › Mail.Send › Grant admin consent.
2. Where Exchange limits applications to some mailboxes (RBAC for Applications), allow this one:
Test-ServicePrincipalAuthorization -Identity %2 -Resource %1
New-ManagementRoleAssignment -App %2 -Role &quot;Application Mail.Send&quot; -CustomResourceScope SCOPE
3. Changes take up to two hours.</source>
        <translation>1. Öffnen Sie Microsoft Entra Admin Center › App-Registrierungen › Ihre Anwendung › API-Berechtigungen › Berechtigung hinzufügen › Microsoft Graph › Anwendungsberechtigungen › Mail.Send › Administratorzustimmung erteilen.
2. Wo Exchange Anwendungen auf einige Postfächer beschränkt (RBAC für Anwendungen), erlauben Sie dieses:
Test-ServicePrincipalAuthorization -Identity %2 -Resource %1
New-ManagementRoleAssignment -App %2 -Role &quot;Application Mail.Send&quot; -CustomResourceScope SCOPE
3. Änderungen brauchen bis zu zwei Stunden.</translation>
    </message>
    <message>
        <source>An access policy of Exchange keeps the application away from the mailbox %1.</source>
        <translation>Eine Zugriffsrichtlinie von Exchange hält die Anwendung vom Postfach %1 fern.</translation>
    </message>
    <message>
        <source>1. In Exchange Online PowerShell:
Test-ApplicationAccessPolicy -Identity %1 -AppId %2
2. Add the mailbox to the group that the policy names, or give the right by RBAC for Applications, which replaces these policies:
New-ManagementRoleAssignment -App %2 -Role &quot;Application Mail.Send&quot; -CustomResourceScope SCOPE
3. Changes take over an hour.</source>
        <translation>1. In der PowerShell von Exchange Online:
Test-ApplicationAccessPolicy -Identity %1 -AppId %2
2. Nehmen Sie das Postfach in die Gruppe auf, die die Richtlinie nennt, oder geben Sie das Recht durch RBAC für Anwendungen, das diese Richtlinien ablöst:
New-ManagementRoleAssignment -App %2 -Role &quot;Application Mail.Send&quot; -CustomResourceScope SCOPE
3. Änderungen brauchen mehr als eine Stunde.</translation>
    </message>
    <message>
        <source>Microsoft Graph does not accept a token that Microsoft has just given. (%1)</source>
        <translation>Microsoft Graph nimmt ein Token nicht an, das Microsoft eben erst ausgestellt hat. (%1)</translation>
    </message>
    <message>
        <source>1. Check this computer’s clock.
2. Check “Microsoft cloud” on the Security tab: tokens of one cloud do not count in another.</source>
        <translation>1. Prüfen Sie die Uhr dieses Computers.
2. Prüfen Sie „Microsoft-Cloud“ auf der Registerkarte Sicherheit: Token einer Cloud gelten in einer anderen nicht.</translation>
    </message>
    <message>
        <source>The tenant has no mailbox %1.</source>
        <translation>Der Mandant hat kein Postfach %1.</translation>
    </message>
    <message>
        <source>Enter the primary address or user name of a mailbox of this tenant as “Sender address” on the Base tab.</source>
        <translation>Geben Sie die primäre Adresse oder den Benutzernamen eines Postfachs dieses Mandanten als „Absenderadresse“ auf der Registerkarte Basis ein.</translation>
    </message>
    <message>
        <source>%1 has no mailbox in Exchange Online.</source>
        <translation>%1 hat kein Postfach in Exchange Online.</translation>
    </message>
    <message>
        <source>1. Give the user a licence with Exchange Online, or choose another “Sender address”.
2. A mailbox on a server of your own cannot send through Microsoft Graph: use SMTP.</source>
        <translation>1. Geben Sie dem Benutzer eine Lizenz mit Exchange Online, oder wählen Sie eine andere „Absenderadresse“.
2. Ein Postfach auf einem eigenen Server kann nicht über Microsoft Graph senden: Verwenden Sie SMTP.</translation>
    </message>
    <message>
        <source>The message is from another address than the mailbox %1, and that is not allowed.</source>
        <translation>Die Nachricht kommt von einer anderen Adresse als das Postfach %1, und das ist nicht erlaubt.</translation>
    </message>
    <message>
        <source>Send as the mailbox itself, or give it the right: Exchange admin center › Recipients › Mailboxes › the other mailbox › Delegation › Send as.</source>
        <translation>Senden Sie als das Postfach selbst, oder geben Sie ihm das Recht: Exchange Admin Center › Empfänger › Postfächer › das andere Postfach › Delegierung › Senden als.</translation>
    </message>
    <message>
        <source>Microsoft Graph does not accept a recipient’s address.</source>
        <translation>Microsoft Graph nimmt die Adresse eines Empfängers nicht an.</translation>
    </message>
    <message>
        <source>Read Microsoft’s answer and correct the address. Nothing was sent.</source>
        <translation>Lesen Sie die Antwort von Microsoft und korrigieren Sie die Adresse. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Microsoft Graph takes no more for now. (%1)</source>
        <translation>Microsoft Graph nimmt vorerst nichts mehr an. (%1)</translation>
    </message>
    <message>
        <source>Send again later, and less at a time: Microsoft allows a mailbox 30 messages a minute.</source>
        <translation>Senden Sie später und weniger auf einmal: Microsoft erlaubt einem Postfach 30 Nachrichten in der Minute.</translation>
    </message>
    <message>
        <source>The message is too large for Microsoft Graph. (%1)</source>
        <translation>Die Nachricht ist zu groß für Microsoft Graph. (%1)</translation>
    </message>
    <message>
        <source>Send less or smaller attachments, or use SMTP. Nothing was sent.</source>
        <translation>Senden Sie weniger oder kleinere Anhänge, oder verwenden Sie SMTP. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Microsoft Graph cannot read the message.</source>
        <translation>Microsoft Graph kann die Nachricht nicht lesen.</translation>
    </message>
    <message>
        <source>Read Microsoft’s answer. If other messages go through, correct the program that wrote this one. Nothing was sent.</source>
        <translation>Lesen Sie die Antwort von Microsoft. Gehen andere Nachrichten durch, korrigieren Sie das Programm, das diese geschrieben hat. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Microsoft Graph failed by its own account.</source>
        <translation>Microsoft Graph ist nach eigener Aussage gescheitert.</translation>
    </message>
    <message>
        <source>Try again later. Microsoft reports larger failures at status.cloud.microsoft; its support asks for the request IDs in the answer.</source>
        <translation>Versuchen Sie es später noch einmal. Größere Störungen meldet Microsoft auf status.cloud.microsoft; sein Support fragt nach den Anforderungs-IDs in der Antwort.</translation>
    </message>
    <message>
        <source>Microsoft Graph refused.</source>
        <translation>Microsoft Graph hat abgelehnt.</translation>
    </message>
    <message>
        <source>Read Microsoft’s answer; Microsoft’s support asks for the request IDs in it.</source>
        <translation>Lesen Sie die Antwort von Microsoft; sein Support fragt nach den Anforderungs-IDs darin.</translation>
    </message>
    <message>
        <source>A message of this size needs the application permission “Mail.ReadWrite” as well: it is uploaded piece by piece.</source>
        <translation>Eine Nachricht dieser Größe braucht auch die Anwendungsberechtigung „Mail.ReadWrite“: Sie wird Stück für Stück hochgeladen.</translation>
    </message>
    <message>
        <source>1. Send smaller attachments, below 2 MB together, or
2. open Microsoft Entra admin center › App registrations › your application › API permissions › Add a permission › Microsoft Graph › Application permissions › Mail.ReadWrite › Grant admin consent.</source>
        <translation>1. Senden Sie kleinere Anhänge, zusammen unter 2 MB, oder
2. öffnen Sie Microsoft Entra Admin Center › App-Registrierungen › Ihre Anwendung › API-Berechtigungen › Berechtigung hinzufügen › Microsoft Graph › Anwendungsberechtigungen › Mail.ReadWrite › Administratorzustimmung erteilen.</translation>
    </message>
    <message>
        <source>A copy of this message stays in Sent Items.</source>
        <translation>Eine Kopie dieser Nachricht bleibt in Gesendete Elemente.</translation>
    </message>
    <message>
        <source>Microsoft Graph takes a message of this kind only in a form that leaves a copy. Delete it there if it must not stay.</source>
        <translation>Microsoft Graph nimmt eine Nachricht dieser Art nur in einer Form an, die eine Kopie hinterlässt. Löschen Sie sie dort, wenn sie nicht bleiben darf.</translation>
    </message>
    <message>
        <source>A draft of the message may be left in the folder Drafts of %1.</source>
        <translation>Im Ordner Entwürfe von %1 kann ein Entwurf der Nachricht geblieben sein.</translation>
    </message>
    <message>
        <source>Look there and delete it. Do not send it by mistake.</source>
        <translation>Sehen Sie dort nach und löschen Sie ihn. Senden Sie ihn nicht aus Versehen.</translation>
    </message>
    <message>
        <source>No mail address for support requests is set up.</source>
        <translation>Es ist keine Mailadresse für Supportanfragen eingerichtet.</translation>
    </message>
    <message>
        <source>Enter one on the Support tab (support/address), then send again. Meanwhile the request can be saved as a file or copied as text.</source>
        <translation>Tragen Sie auf der Registerkarte Support eine ein (support/address) und senden Sie erneut. Bis dahin lässt sich die Anfrage als Datei speichern oder als Text kopieren.</translation>
    </message>
    <message>
        <source>A file to attach cannot be read: %1</source>
        <translation>Eine anzuhängende Datei lässt sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>Check that the file still exists and that you may read it, or take it off the list. Nothing was sent.</source>
        <translation>Prüfen Sie, ob es die Datei noch gibt und ob Sie sie lesen dürfen, oder nehmen Sie sie von der Liste. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>A stored password or client secret stands in what would leave: %1. Nothing was sent.</source>
        <translation>Ein gespeichertes Passwort oder ein geheimer Clientschlüssel steht in dem, was gesendet würde: %1. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>Remove it there, or leave that part out. If the secret has been seen by others, replace it.</source>
        <translation>Entfernen Sie es dort oder lassen Sie diesen Teil weg. Haben andere das Geheimnis gesehen, ersetzen Sie es.</translation>
    </message>
</context>
<context>
    <name>ProgramSections</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Build type</source>
        <translation>Art des Builds</translation>
    </message>
    <message>
        <source>Compiler</source>
        <translation>Compiler</translation>
    </message>
    <message>
        <source>Built for</source>
        <translation>Gebaut für</translation>
    </message>
    <message>
        <source>Operating system</source>
        <translation>Betriebssystem</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architektur</translation>
    </message>
    <message>
        <source>Qt and TLS</source>
        <translation>Qt und TLS</translation>
    </message>
    <message>
        <source>Qt in use</source>
        <translation>Verwendetes Qt</translation>
    </message>
    <message>
        <source>Built with Qt</source>
        <translation>Gebaut mit Qt</translation>
    </message>
    <message>
        <source>TLS is available</source>
        <translation>TLS ist verfügbar</translation>
    </message>
    <message>
        <source>TLS backend</source>
        <translation>TLS-Backend</translation>
    </message>
    <message>
        <source>TLS library in use</source>
        <translation>Verwendete TLS-Bibliothek</translation>
    </message>
    <message>
        <source>Qt built with TLS library</source>
        <translation>Qt gebaut mit TLS-Bibliothek</translation>
    </message>
    <message>
        <source>Language and time</source>
        <translation>Sprache und Zeit</translation>
    </message>
    <message>
        <source>Locale</source>
        <translation>Gebietsschema</translation>
    </message>
    <message>
        <source>Locale of the program</source>
        <translation>Gebietsschema des Programms</translation>
    </message>
    <message>
        <source>Languages wanted</source>
        <translation>Gewünschte Sprachen</translation>
    </message>
    <message>
        <source>Decimal point</source>
        <translation>Dezimalzeichen</translation>
    </message>
    <message>
        <source>Character encoding</source>
        <translation>Zeichenkodierung</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Local time</source>
        <translation>Ortszeit</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Processors</source>
        <translation>Prozessoren</translation>
    </message>
    <message>
        <source>Processor model</source>
        <translation>Prozessormodell</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>This operating system tells the processor’s model and the memory in part only, or not at all.</source>
        <translation>Dieses Betriebssystem nennt Prozessormodell und Arbeitsspeicher nur zum Teil oder gar nicht.</translation>
    </message>
    <message>
        <source>Installation</source>
        <translation>Installation</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
</context>
<context>
    <name>RecipientBox</name>
    <message>
        <source>Any address that you can look into.</source>
        <translation>Irgendeine Adresse, in deren Postfach Sie sehen können.</translation>
    </message>
</context>
<context>
    <name>RemovedClients</name>
    <message>
        <source>Removed with the next Apply, with all stored secrets: %1.</source>
        <extracomment>%1: one client&apos;s name in quotes, or several</extracomment>
        <translation>Wird mit dem nächsten Übernehmen entfernt, samt allen gespeicherten Geheimnissen: %1.</translation>
    </message>
    <message>
        <source>Bring back %1</source>
        <translation>%1 zurückholen</translation>
    </message>
</context>
<context>
    <name>ReportText</name>
    <message>
        <source>Accepted by the server. Accepted does not mean delivered: look into the mailbox.</source>
        <translation>Vom Server angenommen. Angenommen heißt nicht zugestellt: Sehen Sie ins Postfach.</translation>
    </message>
    <message>
        <source>Accepted by the server (queue id %1). Accepted does not mean delivered: look into the mailbox.</source>
        <translation>Vom Server angenommen (Warteschlangen-ID %1). Angenommen heißt nicht zugestellt: Sehen Sie ins Postfach.</translation>
    </message>
    <message>
        <source>Not sent. No connection to a mail server was opened.</source>
        <translation>Nicht gesendet. Es wurde keine Verbindung zu einem Mailserver geöffnet.</translation>
    </message>
    <message>
        <source>Not sent.</source>
        <translation>Nicht gesendet.</translation>
    </message>
    <message>
        <source>Not sent. It stopped at the step “%1”.</source>
        <extracomment>%1 is the name of a step, e.g. &quot;Sign in&quot;</extracomment>
        <translation>Nicht gesendet. Es endete beim Schritt „%1“.</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>Cancelled. The test mail was not sent.</source>
        <translation>Abgebrochen. Die Testmail wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>Nobody knows whether the mail was sent: look into the mailbox before you send another.</source>
        <translation>Niemand weiß, ob die Mail gesendet wurde: Sehen Sie ins Postfach, bevor Sie noch eine senden.</translation>
    </message>
    <message>
        <source>Encrypted with %1</source>
        <translation>Verschlüsselt mit %1</translation>
    </message>
    <message>
        <source>Queue id: %1</source>
        <translation>Warteschlangen-ID: %1</translation>
    </message>
    <message>
        <source>Mailroom %1, test mail to %2, %3</source>
        <translation>Mailroom %1, Testmail an %2, %3</translation>
    </message>
    <message>
        <source>What you should know:</source>
        <translation>Was Sie wissen sollten:</translation>
    </message>
    <message>
        <source>The server’s own reply:</source>
        <translation>Die Antwort des Servers im Wortlaut:</translation>
    </message>
    <message>
        <source>Facts:</source>
        <translation>Tatsachen:</translation>
    </message>
    <message>
        <source>Steps:</source>
        <translation>Schritte:</translation>
    </message>
    <message>
        <source>Transcript:</source>
        <translation>Mitschrift:</translation>
    </message>
    <message>
        <source>Accepted by the server. Accepted does not mean delivered: if no answer comes, ask support.</source>
        <translation>Vom Server angenommen. Angenommen heißt nicht zugestellt: Kommt keine Antwort, fragen Sie beim Support nach.</translation>
    </message>
    <message>
        <source>Accepted by the server (queue id %1). Accepted does not mean delivered: if no answer comes, ask support.</source>
        <translation>Vom Server angenommen (Queue-ID %1). Angenommen heißt nicht zugestellt: Kommt keine Antwort, fragen Sie beim Support nach.</translation>
    </message>
    <message>
        <source>Cancelled. The request was not sent.</source>
        <translation>Abgebrochen. Die Anfrage wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>Nobody knows whether the request was sent: it may reach support twice if you send it again.</source>
        <translation>Niemand weiß, ob die Anfrage gesendet wurde: Senden Sie sie erneut, kann sie den Support zweimal erreichen.</translation>
    </message>
    <message>
        <source>Mailroom %1, support request to %2, %3</source>
        <translation>Mailroom %1, Supportanfrage an %2, %3</translation>
    </message>
</context>
<context>
    <name>RequestForm</name>
    <message>
        <source>&amp;Reply to:</source>
        <translation>An&amp;twort an:</translation>
    </message>
    <message>
        <source>Reply to</source>
        <translation>Antwort an</translation>
    </message>
    <message>
        <source>Su&amp;bject:</source>
        <translation>&amp;Betreff:</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>&amp;Description:</source>
        <translation>B&amp;eschreibung:</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Attach&amp;ed files:</source>
        <translation>An&amp;gehängte Dateien:</translation>
    </message>
    <message>
        <source>Attach s&amp;ystem information</source>
        <translation>S&amp;ysteminformationen anhängen</translation>
    </message>
    <message>
        <source>&amp;Preview…</source>
        <translation>&amp;Vorschau…</translation>
    </message>
    <message>
        <source>Where the answer shall go. Without one it goes to the sender address.</source>
        <translation>Wohin die Antwort gehen soll. Ohne Angabe geht sie an die Absenderadresse.</translation>
    </message>
    <message>
        <source>What it is about, in one line.</source>
        <translation>Worum es geht, in einer Zeile.</translation>
    </message>
    <message>
        <source>What you did, what you expected, and what happened instead. Ctrl+Tab moves on where Tab is needed in the text.</source>
        <translation>Was Sie getan haben, was Sie erwartet haben und was stattdessen geschah. Strg+Tab führt weiter, wo Tab im Text gebraucht wird.</translation>
    </message>
    <message>
        <source>What support needs to know of this system: version, settings without secrets, the last test, the log. Preview… shows all of it.</source>
        <translation>Was der Support von diesem System wissen muss: Version, Einstellungen ohne Geheimnisse, den letzten Test, das Protokoll. „Vorschau…“ zeigt alles.</translation>
    </message>
    <message>
        <source>Shows exactly what goes along with this request, and lets you leave out sections.</source>
        <translation>Zeigt genau, was mit dieser Anfrage mitgeht, und lässt Sie Abschnitte weglassen.</translation>
    </message>
    <message>
        <source>“%1” is off on the Support tab: nothing is collected and nothing is attached.</source>
        <translation>„%1“ ist auf der Registerkarte Support ausgeschaltet: Nichts wird gesammelt und nichts angehängt.</translation>
    </message>
</context>
<context>
    <name>RequestPlace</name>
    <message>
        <source>About the whole system.</source>
        <translation>Es geht um das ganze System.</translation>
    </message>
    <message>
        <source>About the client “%1”.</source>
        <translation>Es geht um den Mandanten „%1“.</translation>
    </message>
    <message>
        <source>To %1 through %2.</source>
        <extracomment>%1: the support address, %2: a mail server such as mx.example.org:587</extracomment>
        <translation>An %1 über %2.</translation>
    </message>
    <message>
        <source>With the values on the screen, including unsaved ones.</source>
        <translation>Mit den Werten auf dem Bildschirm, auch den ungespeicherten.</translation>
    </message>
</context>
<context>
    <name>RequestText</name>
    <message>
        <source>About: the whole system</source>
        <translation>Es geht um: das ganze System</translation>
    </message>
    <message>
        <source>About: client %1</source>
        <translation>Es geht um: Mandant %1</translation>
    </message>
    <message>
        <source>Support request</source>
        <translation>Supportanfrage</translation>
    </message>
    <message>
        <source>Support request: %1</source>
        <translation>Supportanfrage: %1</translation>
    </message>
    <message>
        <source>Written with Mailroom %1</source>
        <translation>Geschrieben mit Mailroom %1</translation>
    </message>
    <message>
        <source>System information: %1</source>
        <translation>Systeminformationen: %1</translation>
    </message>
    <message>
        <source>To: %1</source>
        <translation>An: %1</translation>
    </message>
    <message>
        <source>Reply to: %1</source>
        <translation>Antwort an: %1</translation>
    </message>
    <message>
        <source>Subject: %1</source>
        <translation>Betreff: %1</translation>
    </message>
    <message>
        <source>Files:</source>
        <translation>Dateien:</translation>
    </message>
</context>
<context>
    <name>ResultView</name>
    <message>
        <source>The server’s own reply:</source>
        <translation>Die Antwort des Servers im Wortlaut:</translation>
    </message>
</context>
<context>
    <name>RoundAnswer</name>
    <message>
        <source>the system</source>
        <translation>das System</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <extracomment>%1: names of clients, %2: a number</extracomment>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>Nobody can send: %1</source>
        <translation>Niemand kann senden: %1</translation>
    </message>
    <message>
        <source>%1 cannot send: %2</source>
        <translation>%1 kann nicht senden: %2</translation>
    </message>
    <message>
        <source>Mail servers that would take mail: %1 of %2.</source>
        <translation>Mailserver, die Mail annehmen würden: %1 von %2.</translation>
    </message>
    <message>
        <source>Clients that cannot send: %1.</source>
        <translation>Mandanten, die nicht senden können: %1.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Es wurde nichts gesendet.</translation>
    </message>
</context>
<context>
    <name>RoundPanel</name>
    <message>
        <source>Check &amp;all</source>
        <translation>Alle &amp;prüfen</translation>
    </message>
    <message>
        <source>Asks each distinct mail server once whether it would take mail. Nothing is sent.</source>
        <translation>Fragt jeden Mailserver nur einmal, ob er Mail annehmen würde. Es wird nichts gesendet.</translation>
    </message>
    <message>
        <source>&amp;Test all…</source>
        <translation>Alle &amp;testen…</translation>
    </message>
    <message>
        <source>Sends one test mail through each distinct mail server, after asking for the recipient.</source>
        <translation>Fragt nach dem Empfänger und sendet dann über jeden Mailserver nur eine Testmail.</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>&amp;Recipient:</source>
        <translation>&amp;Empfänger:</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Se&amp;nd</source>
        <translation>&amp;Senden</translation>
    </message>
    <message>
        <source>One mail for each distinct mail server. Mails: %1</source>
        <translation>Nur eine Mail für jeden Mailserver. Mails: %1</translation>
    </message>
    <message>
        <source>Nothing was sent. %1</source>
        <translation>Es wurde nichts gesendet. %1</translation>
    </message>
    <message>
        <source>Waiting for the keychain. A window that asks for its password may be open.</source>
        <translation>Warten auf den Schlüsselbund. Vielleicht ist ein Fenster offen, das nach seinem Passwort fragt.</translation>
    </message>
    <message>
        <source>Cancelled. Mail servers that were reached before: %1 of %2.</source>
        <translation>Abgebrochen. Mailserver, die vorher erreicht wurden: %1 von %2.</translation>
    </message>
    <message>
        <source>Mail servers tested: %1. Mail accepted: %2. With problems: %3.</source>
        <translation>Getestete Mailserver: %1. Mail angenommen: %2. Mit Problemen: %3.</translation>
    </message>
    <message>
        <source>Mail servers checked: %1. Fine: %2. With problems: %3.</source>
        <translation>Geprüfte Mailserver: %1. In Ordnung: %2. Mit Problemen: %3.</translation>
    </message>
    <message>
        <source>Clients that cannot send: %1.</source>
        <translation>Mandanten, die nicht senden können: %1.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Mail servers: %1 of %2</source>
        <translation>Mailserver: %1 von %2</translation>
    </message>
</context>
<context>
    <name>RoundRun</name>
    <message>
        <source>Waiting for the keychain; it may be asking to be unlocked…</source>
        <translation>Warten auf den Schlüsselbund; vielleicht will er entsperrt werden…</translation>
    </message>
</context>
<context>
    <name>SavePanel</name>
    <message>
        <source>Waiting for the keychain. A window that asks for its password may be open.</source>
        <translation>Warten auf den Schlüsselbund. Vielleicht ist ein Fenster offen, das nach seinem Passwort fragt.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Saved. %1</source>
        <translation>Gespeichert. %1</translation>
    </message>
    <message>
        <source>Nothing was saved. %1
%2</source>
        <translation>Es wurde nichts gespeichert. %1
%2</translation>
    </message>
    <message>
        <source>Without the secret, everything else is saved and what you typed is kept in memory until this window closes, so that it can be tested.</source>
        <translation>Ohne das Geheimnis wird alles andere gespeichert, und was Sie eingegeben haben, bleibt im Speicher, bis dieses Fenster geschlossen wird, damit es getestet werden kann.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Save without the secret</source>
        <translation>Ohne das Geheimnis speichern</translation>
    </message>
</context>
<context>
    <name>SaveRun</name>
    <message>
        <source>Waiting for the keychain; it may be asking to be unlocked…</source>
        <translation>Warten auf den Schlüsselbund; vielleicht will er entsperrt werden…</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>“mailroomctl list” says what is stored.</source>
        <translation>„mailroomctl list“ sagt, was gespeichert ist.</translation>
    </message>
</context>
<context>
    <name>ScreenFacts</name>
    <message>
        <source>%1 × %2, %3 %, %4 bits</source>
        <extracomment>A screen: width × height, scale in per cent, bits of colour</extracomment>
        <translation>%1 × %2, %3 %, %4 Bit</translation>
    </message>
    <message>
        <source>Screen %1</source>
        <translation>Bildschirm %1</translation>
    </message>
    <message>
        <source>Window system</source>
        <translation>Fenstersystem</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Stil</translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>Rep&amp;lace…</source>
        <translation>Er&amp;setzen…</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>Ent&amp;fernen</translation>
    </message>
    <message>
        <source>U&amp;ndo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Will be removed when you apply.</source>
        <translation>Wird entfernt, wenn Sie übernehmen.</translation>
    </message>
    <message>
        <source>Stored.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>Stored on %1.</source>
        <translation>Gespeichert am %1.</translation>
    </message>
    <message>
        <source>Not stored: kept in memory until this window closes. Apply tries again.</source>
        <translation>Nicht gespeichert: bleibt im Speicher, bis dieses Fenster geschlossen wird. „Übernehmen“ versucht es noch einmal.</translation>
    </message>
    <message>
        <source>Will be stored when you apply.</source>
        <translation>Wird gespeichert, wenn Sie übernehmen.</translation>
    </message>
    <message>
        <source>Type the new password. As long as this is empty, the stored one stays.</source>
        <translation>Geben Sie das neue Passwort ein. Solange hier nichts steht, bleibt das gespeicherte.</translation>
    </message>
    <message>
        <source>Enter the new secret. As long as this is empty, the stored one stays.</source>
        <translation>Geben Sie das neue Geheimnis ein. Solange hier nichts steht, bleibt das gespeicherte.</translation>
    </message>
    <message>
        <source>No password is stored.</source>
        <translation>Es ist kein Passwort gespeichert.</translation>
    </message>
    <message>
        <source>No client secret is stored.</source>
        <translation>Es ist kein geheimer Clientschlüssel gespeichert.</translation>
    </message>
    <message>
        <source>This looks like the ID of the secret. What is needed stands in the column “Value” beside it.</source>
        <translation>Das sieht nach der ID des Geheimnisses aus. Gebraucht wird, was daneben in der Spalte „Wert“ steht.</translation>
    </message>
    <message>
        <source>The password begins or ends with a blank. Is that meant?</source>
        <translation>Das Passwort beginnt oder endet mit einem Leerzeichen. Ist das so gemeint?</translation>
    </message>
    <message>
        <source>The secret begins or ends with a blank. Is that meant?</source>
        <translation>Das Geheimnis beginnt oder endet mit einem Leerzeichen. Ist das so gemeint?</translation>
    </message>
</context>
<context>
    <name>SecretInput</name>
    <message>
        <source>Pass the secret alone on standard input, as UTF-8 text on one line. Nothing was stored or sent.</source>
        <translation>Übergeben Sie allein das Geheimnis auf der Standardeingabe, als UTF-8-Text in einer Zeile. Es wurde nichts gespeichert oder gesendet.</translation>
    </message>
    <message>
        <source>There is no secret on standard input.</source>
        <translation>Auf der Standardeingabe steht kein Geheimnis.</translation>
    </message>
    <message>
        <source>The secret on standard input has a line break or another control character inside.</source>
        <translation>Das Geheimnis auf der Standardeingabe enthält einen Zeilenumbruch oder ein anderes Steuerzeichen.</translation>
    </message>
    <message>
        <source>The secret on standard input is not UTF-8 text.</source>
        <translation>Das Geheimnis auf der Standardeingabe ist kein UTF-8-Text.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was stored or sent.</source>
        <translation>Abgebrochen. Es wurde nichts gespeichert oder gesendet.</translation>
    </message>
    <message>
        <source>Standard input cannot be read.</source>
        <translation>Die Standardeingabe kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The secret on standard input is over 64 KB long.</source>
        <translation>Das Geheimnis auf der Standardeingabe ist über 64 KB lang.</translation>
    </message>
</context>
<context>
    <name>SecretStore</name>
    <message>
        <source>no keychain was found; on Linux libsecret or KWallet has to be installed</source>
        <translation>Es wurde kein Schlüsselbund gefunden; unter Linux muss libsecret oder KWallet installiert sein</translation>
    </message>
</context>
<context>
    <name>SecretsRun</name>
    <message>
        <source>Waiting for the keychain; it may be asking to be unlocked…</source>
        <translation>Warten auf den Schlüsselbund; vielleicht will er entsperrt werden…</translation>
    </message>
</context>
<context>
    <name>SecurityPage</name>
    <message>
        <source>&amp;Encryption:</source>
        <translation>Verschlüssel&amp;ung:</translation>
    </message>
    <message>
        <source>Username and password</source>
        <translation>Benutzername und Passwort</translation>
    </message>
    <message>
        <source>&amp;Username:</source>
        <translation>&amp;Benutzername:</translation>
    </message>
    <message>
        <source>Passwor&amp;d:</source>
        <translation>&amp;Passwort:</translation>
    </message>
    <message>
        <source>Allow sending &amp;the password unencrypted</source>
        <translation>Passwort unverschlüsselt senden er&amp;lauben</translation>
    </message>
    <message>
        <source>Microsoft Office 365 (Graph API)</source>
        <translation>Microsoft Office 365 (Graph API)</translation>
    </message>
    <message>
        <source>&amp;Directory (tenant) ID:</source>
        <translation>Verzeichnis-ID (&amp;Mandant):</translation>
    </message>
    <message>
        <source>Appl&amp;ication (client) ID:</source>
        <translation>Anwendungs-&amp;ID (Client):</translation>
    </message>
    <message>
        <source>Clien&amp;t secret:</source>
        <translation>&amp;Geheimer Clientschlüssel:</translation>
    </message>
    <message>
        <source>&amp;Microsoft cloud:</source>
        <translation>Microsoft-&amp;Cloud:</translation>
    </message>
    <message>
        <source>Certificate &amp;file:</source>
        <translation>&amp;Zertifikatsdatei:</translation>
    </message>
    <message>
        <source>Certificate’s &amp;key file:</source>
        <translation>Sch&amp;lüsseldatei des Zertifikats:</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>Additional trusted &amp;CAs:</source>
        <translation>Zusätzliche vertrauens&amp;würdige CAs:</translation>
    </message>
    <message>
        <source>Tru&amp;sted certificate:</source>
        <translation>Vertrauenswürdiges Zertifika&amp;t:</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>STARTTLS</source>
        <translation>STARTTLS</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Worldwide</source>
        <translation>Weltweit</translation>
    </message>
    <message>
        <source>US Government L4 (GCC High)</source>
        <translation>US Government L4 (GCC High)</translation>
    </message>
    <message>
        <source>US Government L5 (DoD)</source>
        <translation>US Government L5 (DoD)</translation>
    </message>
    <message>
        <source>China (21Vianet)</source>
        <translation>China (21Vianet)</translation>
    </message>
    <message>
        <source>Bro&amp;wse…</source>
        <extracomment>Three buttons of the same meaning on one page, each with a letter of its own.</extracomment>
        <translation>Durch&amp;suchen…</translation>
    </message>
    <message>
        <source>Choose a file with additional trusted CAs</source>
        <translation>Datei mit zusätzlichen vertrauenswürdigen CAs wählen</translation>
    </message>
    <message>
        <source>Br&amp;owse…</source>
        <translation>Dur&amp;chsuchen…</translation>
    </message>
    <message>
        <source>Choose the certificate file</source>
        <translation>Zertifikatsdatei wählen</translation>
    </message>
    <message>
        <source>Brows&amp;e…</source>
        <translation>Durchsuc&amp;hen…</translation>
    </message>
    <message>
        <source>Choose the certificate’s key file</source>
        <translation>Schlüsseldatei des Zertifikats wählen</translation>
    </message>
    <message>
        <source>Mail is sent without signing in, since “Authentication” on the tab Base is None.</source>
        <translation>Mail wird ohne Anmeldung gesendet, da „Authentifizierung“ auf der Registerkarte Basis „Keine“ ist.</translation>
    </message>
    <message>
        <source>These are the values of the global mail server, which this client uses.</source>
        <translation>Das sind die Werte des globalen Mailservers, den dieser Mandant verwendet.</translation>
    </message>
    <message>
        <source>E&amp;xpires on:</source>
        <translation>Läuft &amp;ab am:</translation>
    </message>
    <message>
        <source>Permission is granted in Exchange Online (RBAC)</source>
        <translation>Berechtigung ist in Exchange Online erteilt (RBAC)</translation>
    </message>
    <message>
        <source>Keep a copy of each messa&amp;ge in Sent Items</source>
        <translation>Von jeder Nachricht eine &amp;Kopie in Gesendete Elemente behalten</translation>
    </message>
</context>
<context>
    <name>SendCommand</name>
    <message>
        <source>Use this reverse-path instead of the sender address of the settings; “&lt;&gt;” for none.</source>
        <translation>Diesen Rückpfad statt der Absenderadresse der Einstellungen verwenden; „&lt;&gt;“ für keinen.</translation>
    </message>
    <message>
        <source>The sender&apos;s name, where the message has no From field.</source>
        <translation>Der Name des Absenders, wenn die Nachricht kein Feld From hat.</translation>
    </message>
    <message>
        <source>Send to all of To, Cc and Bcc as well as to the recipients named here.</source>
        <translation>An alle in To, Cc und Bcc und dazu an die hier genannten Empfänger senden.</translation>
    </message>
    <message>
        <source>A line with a single dot does not end the message.</source>
        <translation>Eine Zeile mit einem einzelnen Punkt beendet die Nachricht nicht.</translation>
    </message>
    <message>
        <source>-oi is the same as -i; other values are accepted and have no effect.</source>
        <translation>-oi ist dasselbe wie -i; andere Werte werden hingenommen und bewirken nichts.</translation>
    </message>
    <message>
        <source>Accepted for compatibility; has no effect.</source>
        <translation>Wird der Verträglichkeit wegen hingenommen; bewirkt nichts.</translation>
    </message>
    <message>
        <source>it is larger than %1 MB.</source>
        <translation>Sie ist größer als %1 MB.</translation>
    </message>
    <message>
        <source>The message cannot be read from standard input.</source>
        <translation>Die Nachricht kann nicht von der Standardeingabe gelesen werden.</translation>
    </message>
    <message>
        <source>The server has accepted the message.</source>
        <translation>Der Server hat die Nachricht angenommen.</translation>
    </message>
    <message>
        <source>The server&apos;s reply: %1</source>
        <translation>Die Antwort des Servers: %1</translation>
    </message>
    <message>
        <source>Reads an RFC 5322 message from standard input and passes it on as it is. Date, Message-ID and From are added where they are missing, Bcc is removed. Each recipient is one bare address. Sends to all recipients or to none. Prints nothing on success. With --client: through the mail server and with the sender that are in effect for the client. A link to mailroomctl that is named sendmail is this command.</source>
        <translation>Liest eine Nachricht nach RFC 5322 von der Standardeingabe und gibt sie weiter, wie sie ist. Date, Message-ID und From werden ergänzt, wo sie fehlen, Bcc wird entfernt. Jeder Empfänger ist eine bloße Adresse. Sendet an alle Empfänger oder an keinen. Gibt bei Erfolg nichts aus. Mit --client: über den Mailserver und mit dem Absender, die für den Mandanten gelten. Ein Link auf mailroomctl, der sendmail heißt, ist dieser Befehl.</translation>
    </message>
</context>
<context>
    <name>SendRequest</name>
    <message>
        <source>it is empty.</source>
        <translation>Sie ist leer.</translation>
    </message>
    <message>
        <source>before the first empty line there is a line that is no header field.</source>
        <translation>Vor der ersten leeren Zeile steht eine Zeile, die kein Kopffeld ist.</translation>
    </message>
    <message>
        <source>the addresses in its header cannot be understood.</source>
        <translation>Die Adressen in ihrem Kopf sind nicht verständlich.</translation>
    </message>
    <message>
        <source>it contains a NUL byte.</source>
        <translation>Sie enthält ein NUL-Byte.</translation>
    </message>
    <message>
        <source>a line is longer than 998 bytes.</source>
        <translation>Eine Zeile ist länger als 998 Bytes.</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>its header has UTF-8 text that is not encoded, and the option “Server supports UTF-8 message headers (RFC 6532)” (base/utf8Headers) is off.</source>
        <translation>Ihr Kopf enthält unkodierten UTF-8-Text, und die Option „Server unterstützt UTF-8-Nachrichtenköpfe (RFC 6532)“ (base/utf8Headers) ist aus.</translation>
    </message>
</context>
<context>
    <name>SetCommand</name>
    <message>
        <source>%1 is never taken from an argument: others could read it there.</source>
        <translation>%1 wird nie aus einem Argument genommen: Andere könnten es dort lesen.</translation>
    </message>
    <message>
        <source>Use “mailroomctl set-secret”, which reads from standard input, and remove this command from the history of your shell. Nothing was changed.</source>
        <translation>Verwenden Sie „mailroomctl set-secret“, das von der Standardeingabe liest, und entfernen Sie diesen Befehl aus dem Verlauf Ihrer Shell. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>“%1” has no “=”.</source>
        <translation>In „%1“ fehlt das „=“.</translation>
    </message>
    <message>
        <source>%1: %2 cannot have this value.</source>
        <translation>%1: %2 kann diesen Wert nicht haben.</translation>
    </message>
    <message>
        <source>It takes %1. Nothing was changed.</source>
        <translation>Möglich ist: %1. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Correct this value and set all of them again. Nothing was changed.</source>
        <translation>Berichtigen Sie diesen Wert und setzen Sie alle noch einmal. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Hinweis: %1</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Warnung: %1</translation>
    </message>
    <message>
        <source>Changes all that is named or nothing. “mailroomctl list” shows all keys. A mail server with its port (host:port, smtps://host) is taken apart. Secrets have a command of their own: set-secret. With --client: changes the client&apos;s own values; base/useOwn=true puts its own mail server in effect for it.</source>
        <translation>Ändert alles Genannte oder nichts. „mailroomctl list“ zeigt alle Schlüssel. Ein Mailserver mit seinem Port (host:port, smtps://host) wird zerlegt. Für Geheimnisse gibt es einen eigenen Befehl: set-secret. Mit --client: ändert die eigenen Werte des Mandanten; mit base/useOwn=true gilt für ihn sein eigener Mailserver.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
</context>
<context>
    <name>SetSecretCommand</name>
    <message>
        <source>Remove the secret from the keychain.</source>
        <translation>Das Geheimnis aus dem Schlüsselbund entfernen.</translation>
    </message>
    <message>
        <source>A secret is never taken from an argument: others could read it there.</source>
        <translation>Ein Geheimnis wird nie aus einem Argument genommen: Andere könnten es dort lesen.</translation>
    </message>
    <message>
        <source>Pass it on standard input, and remove this command from the history of your shell. Nothing was changed.</source>
        <translation>Übergeben Sie es auf der Standardeingabe und entfernen Sie diesen Befehl aus dem Verlauf Ihrer Shell. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>There is no secret of this name; there are “password” and “client-secret”.</source>
        <translation>Ein Geheimnis dieses Namens gibt es nicht; es gibt „password“ und „client-secret“.</translation>
    </message>
    <message>
        <source>Password:</source>
        <translation>Passwort:</translation>
    </message>
    <message>
        <source>Client secret:</source>
        <translation>Geheimer Clientschlüssel:</translation>
    </message>
    <message>
        <source>This looks like the secret&apos;s ID, not like the secret. Azure shows the secret itself (“Value”) only once; if it is lost, create a new one.</source>
        <translation>Das sieht nach der ID des Geheimnisses aus, nicht nach dem Geheimnis. Azure zeigt das Geheimnis selbst („Wert“) nur einmal; ist es verloren, legen Sie ein neues an.</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Warnung: %1</translation>
    </message>
    <message>
        <source>Reads the secret from standard input, without echo from a terminal. One line end at its end is left out. The secret goes into the keychain of the operating system and nowhere else. With --client: the secret of the client&apos;s own mail server. Exit code 77: the keychain is locked, absent or refuses.</source>
        <translation>Liest das Geheimnis von der Standardeingabe, auf einem Terminal ohne Echo. Ein Zeilenende am Schluss wird weggelassen. Das Geheimnis kommt in den Schlüsselbund des Betriebssystems und sonst nirgendwohin. Mit --client: das Geheimnis des eigenen Mailservers des Mandanten. Exit-Code 77: Der Schlüsselbund ist gesperrt, fehlt oder lehnt ab.</translation>
    </message>
    <message>
        <source>When the client secret expires, as the Azure portal shows beside it: such as 2026-12-18. Without it a date that was known is forgotten.</source>
        <translation>Wann der geheime Clientschlüssel abläuft, wie es das Azure-Portal daneben zeigt: etwa 2026-12-18. Ohne diese Angabe wird ein bekanntes Datum vergessen.</translation>
    </message>
    <message>
        <source>--expires belongs to a client secret that is being stored. Nothing was changed.</source>
        <translation>--expires gehört zu einem geheimen Clientschlüssel, der gespeichert wird. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>“%1” is no date. Nothing was changed.</source>
        <translation>„%1“ ist kein Datum. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Write it like 2026-12-18: year, month, day.</source>
        <translation>Schreiben Sie es wie 2026-12-18: Jahr, Monat, Tag.</translation>
    </message>
    <message>
        <source>When this secret expires is not known. Say it with --expires DATE or set security/secretExpires, and Mailroom warns in time.</source>
        <translation>Wann dieser Schlüssel abläuft, ist nicht bekannt. Sagen Sie es mit --expires DATE oder setzen Sie security/secretExpires, dann warnt Mailroom rechtzeitig.</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Hinweis: %1</translation>
    </message>
</context>
<context>
    <name>SettingEntry</name>
    <message>
        <source>There is no setting “%1”.</source>
        <translation>Es gibt keine Einstellung „%1“.</translation>
    </message>
    <message>
        <source>“mailroomctl list” shows all keys.</source>
        <translation>„mailroomctl list“ zeigt alle Schlüssel.</translation>
    </message>
    <message>
        <source>“%1” is a setting of clients only.</source>
        <translation>„%1“ ist eine Einstellung nur für Mandanten.</translation>
    </message>
    <message>
        <source>Name the client with --client ID, or use “%1”, the switch of the global mail server.</source>
        <translation>Nennen Sie den Mandanten mit --client ID oder verwenden Sie „%1“, den Schalter des globalen Mailservers.</translation>
    </message>
    <message>
        <source>“%1” is a setting of the whole system.</source>
        <translation>„%1“ ist eine Einstellung des ganzen Systems.</translation>
    </message>
    <message>
        <source>A client has “%1” in its place. Leave out --client to work with the global mail server.</source>
        <translation>Ein Mandant hat stattdessen „%1“. Lassen Sie --client weg, um mit dem globalen Mailserver zu arbeiten.</translation>
    </message>
    <message>
        <source>Clients have none of their own: leave out --client.</source>
        <translation>Mandanten haben keine eigene: Lassen Sie --client weg.</translation>
    </message>
</context>
<context>
    <name>SettingKey</name>
    <message>
        <source>Use mail server</source>
        <translation>Mailserver verwenden</translation>
    </message>
    <message>
        <source>On: the system sends its mail through this server; off: nothing is sent, login details and support requests included, and all values are kept.</source>
        <translation>Ein: Das System sendet seine Mail über diesen Server; aus: Nichts wird gesendet, auch keine Anmeldedaten und Supportanfragen, und alle Werte bleiben erhalten.</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>Authentifizierung</translation>
    </message>
    <message>
        <source>How the server learns who is sending: not at all (a relay for your own network), by user name and password, or through Microsoft’s Graph API.</source>
        <translation>Wie der Server erfährt, wer sendet: gar nicht (ein Relay für das eigene Netz), durch Benutzername und Passwort oder über Microsofts Graph API.</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Mailserver</translation>
    </message>
    <message>
        <source>Name or IP address of the server that takes outgoing mail, such as mail.example.org; your provider calls it SMTP server or outgoing server.</source>
        <translation>Name oder IP-Adresse des Servers, der ausgehende Mail annimmt, etwa mail.example.org; Ihr Anbieter nennt ihn SMTP-Server oder Postausgangsserver.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>587 for STARTTLS, 465 for TLS, 25 for a relay in your own network; your provider names it beside the mail server.</source>
        <translation>587 für STARTTLS, 465 für TLS, 25 für ein Relay im eigenen Netz; Ihr Anbieter nennt ihn neben dem Mailserver.</translation>
    </message>
    <message>
        <source>Sender address</source>
        <translation>Absenderadresse</translation>
    </message>
    <message>
        <source>Receivers see this address as the sender and answer to it; the server must allow it for the login that is used.</source>
        <translation>Empfänger sehen diese Adresse als Absender und antworten an sie; der Server muss sie für die verwendete Anmeldung erlauben.</translation>
    </message>
    <message>
        <source>Sender name</source>
        <translation>Absendername</translation>
    </message>
    <message>
        <source>Receivers see this name beside the sender address, for instance the name of your company; it may be left empty.</source>
        <translation>Empfänger sehen diesen Namen neben der Absenderadresse, etwa den Namen Ihrer Firma; er darf leer bleiben.</translation>
    </message>
    <message>
        <source>Server supports UTF-8 message headers (RFC 6532)</source>
        <translation>Server unterstützt UTF-8-Nachrichtenköpfe (RFC 6532)</translation>
    </message>
    <message>
        <source>Needed for addresses such as 山田太郎@株式.会社; switch it on only if the server offers SMTPUTF8, which the test mail shows.</source>
        <translation>Nötig für Adressen wie 山田太郎@株式.会社; schalten Sie es nur ein, wenn der Server SMTPUTF8 anbietet, was die Testmail zeigt.</translation>
    </message>
    <message>
        <source>This computer’s name (EHLO)</source>
        <translation>Name dieses Computers (EHLO)</translation>
    </message>
    <message>
        <source>The full name by which this computer introduces itself, such as app.example.org; leave it empty unless the server complains about it.</source>
        <translation>Der volle Name, mit dem sich dieser Computer vorstellt, etwa app.example.org; lassen Sie ihn leer, solange der Server sich nicht darüber beschwert.</translation>
    </message>
    <message>
        <source>Username</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>The login name that the server expects: often the whole mail address, sometimes a short name or DOMAIN\user; your provider knows it.</source>
        <translation>Der Anmeldename, den der Server erwartet: oft die ganze Mailadresse, manchmal ein kurzer Name oder DOMAIN\user; Ihr Anbieter kennt ihn.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>The password of that user, at some providers a separate app password; it is kept in this computer’s keychain and nowhere else.</source>
        <translation>Das Passwort dieses Benutzers, bei manchen Anbietern ein eigenes App-Passwort; es wird im Schlüsselbund dieses Computers aufbewahrt und sonst nirgends.</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>STARTTLS (usual on port 587) or TLS (usual on port 465) as the server expects it; with None everybody on the way can read the mail.</source>
        <translation>STARTTLS (üblich auf Port 587) oder TLS (üblich auf Port 465), wie der Server es erwartet; bei „Keine“ kann jeder unterwegs die Mail lesen.</translation>
    </message>
    <message>
        <source>Directory (tenant) ID</source>
        <translation>Verzeichnis-ID (Mandant)</translation>
    </message>
    <message>
        <source>Shown in the Azure portal under Microsoft Entra ID › App registrations › your application › Overview; a verified domain of yours works as well.</source>
        <translation>Steht im Azure-Portal unter Microsoft Entra ID › App-Registrierungen › Ihre Anwendung › Übersicht; eine überprüfte Domäne von Ihnen geht auch.</translation>
    </message>
    <message>
        <source>Application (client) ID</source>
        <translation>Anwendungs-ID (Client)</translation>
    </message>
    <message>
        <source>Shown in the Azure portal under App registrations › your application › Overview; take neither the tenant ID nor the object ID beside it.</source>
        <translation>Steht im Azure-Portal unter App-Registrierungen › Ihre Anwendung › Übersicht; nehmen Sie weder die Mandanten-ID noch die Objekt-ID daneben.</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Geheimer Clientschlüssel</translation>
    </message>
    <message>
        <source>Created in the Azure portal under your application › Certificates &amp; secrets, where its Value (not the Secret ID) is shown only once: a lost one must be created anew.</source>
        <translation>Wird im Azure-Portal unter Ihrer Anwendung › Zertifikate &amp; Geheimnisse angelegt, wo sein Wert (nicht die Geheimnis-ID) nur einmal gezeigt wird: Ein verlorener muss neu angelegt werden.</translation>
    </message>
    <message>
        <source>Microsoft cloud</source>
        <translation>Microsoft-Cloud</translation>
    </message>
    <message>
        <source>Global for nearly everybody; us-l4 (GCC High), us-dod (Department of Defense) and china (21Vianet) only if your tenant is in that cloud.</source>
        <translation>Weltweit (global) für fast alle; us-l4 (GCC High), us-dod (Verteidigungsministerium der USA) und china (21Vianet) nur, wenn Ihr Mandant in dieser Cloud ist.</translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation>Zertifikatsdatei</translation>
    </message>
    <message>
        <source>Certificate’s key file</source>
        <translation>Schlüsseldatei des Zertifikats</translation>
    </message>
    <message>
        <source>Additional trusted CAs</source>
        <translation>Zusätzliche vertrauenswürdige CAs</translation>
    </message>
    <message>
        <source>PEM file with your own certificate authority, if the mail server’s certificate comes from there; whoever runs that authority has it.</source>
        <translation>PEM-Datei mit Ihrer eigenen Zertifizierungsstelle, wenn das Zertifikat des Mailservers von dort kommt; wer diese Stelle betreibt, hat sie.</translation>
    </message>
    <message>
        <source>Trusted certificate</source>
        <translation>Vertrauenswürdiges Zertifikat</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint (64 hexadecimal digits) of the one certificate to trust for this server; compare it with what the server’s administrator says.</source>
        <translation>SHA-256-Fingerabdruck (64 Hexadezimalziffern) des einen Zertifikats, dem für diesen Server vertraut werden soll; vergleichen Sie ihn mit dem, was der Administrator des Servers sagt.</translation>
    </message>
    <message>
        <source>Allow sending the password unencrypted</source>
        <translation>Passwort unverschlüsselt senden erlauben</translation>
    </message>
    <message>
        <source>Leave it off: when it is on and Encryption is None, everybody on the way to the server can read the password.</source>
        <translation>Lassen Sie das aus: Ist es ein und die Verschlüsselung „Keine“, kann jeder auf dem Weg zum Server das Passwort lesen.</translation>
    </message>
    <message>
        <source>Mail address for support requests</source>
        <translation>Mailadresse für Supportanfragen</translation>
    </message>
    <message>
        <source>Requests for support that are written in the system go to this address, for instance support@example.org.</source>
        <translation>Supportanfragen, die im System geschrieben werden, gehen an diese Adresse, etwa support@example.org.</translation>
    </message>
    <message>
        <source>Allow client-specific support address</source>
        <translation>Mandantenspezifische Supportadresse erlauben</translation>
    </message>
    <message>
        <source>On: a client’s own support address is used where it has one; off: all requests go to the address above, and the clients’ own ones are kept.</source>
        <translation>Ein: Hat ein Mandant eine eigene Supportadresse, wird sie verwendet; aus: Alle Anfragen gehen an die Adresse oben, und die der Mandanten bleiben erhalten.</translation>
    </message>
    <message>
        <source>Attach system information to support requests</source>
        <translation>Supportanfragen Systeminformationen beifügen</translation>
    </message>
    <message>
        <source>License data, software version and the like go along so that support can act fast; passwords and other secrets never do.</source>
        <translation>Lizenzdaten, Softwareversion und Ähnliches gehen mit, damit der Support schnell handeln kann; Passwörter und andere Geheimnisse nie.</translation>
    </message>
    <message>
        <source>Use own mail server</source>
        <translation>Eigenen Mailserver verwenden</translation>
    </message>
    <message>
        <source>On: this client’s mail goes out through its own mail server; off: through the global one, and the client’s own values are kept.</source>
        <translation>Ein: Die Mail dieses Mandanten geht über seinen eigenen Mailserver hinaus; aus: über den globalen, und die eigenen Werte des Mandanten bleiben erhalten.</translation>
    </message>
    <message>
        <source>Expires on</source>
        <translation>Läuft ab am</translation>
    </message>
    <message>
        <source>The day on which the client secret expires, which the Azure portal shows beside it: Mailroom then warns before mail stops.</source>
        <translation>Der Tag, an dem der geheime Clientschlüssel abläuft, wie ihn das Azure-Portal daneben zeigt: Mailroom warnt dann, bevor keine Mail mehr hinausgeht.</translation>
    </message>
    <message>
        <source>PEM file with the certificate that was uploaded in the Azure portal under Certificates &amp; secrets, or PKCS #12 file (.pfx, .p12) with certificate and key; it takes the place of the client secret, which then serves as the passphrase of an encrypted key.</source>
        <translation>PEM-Datei mit dem Zertifikat, das im Azure-Portal unter Zertifikate &amp; Geheimnisse hochgeladen wurde, oder PKCS-#12-Datei (.pfx, .p12) mit Zertifikat und Schlüssel; es tritt an die Stelle des geheimen Clientschlüssels, der dann als Passphrase eines verschlüsselten Schlüssels dient.</translation>
    </message>
    <message>
        <source>PEM file with the private key of that certificate, empty where a PKCS #12 file holds both; nobody but the user of this program should be able to read it.</source>
        <translation>PEM-Datei mit dem privaten Schlüssel dieses Zertifikats, leer, wo eine PKCS-#12-Datei beide enthält; niemand als der Benutzer dieses Programms sollte sie lesen können.</translation>
    </message>
    <message>
        <source>Keep a copy of each message in Sent Items</source>
        <translation>Von jeder Nachricht eine Kopie in Gesendete Elemente behalten</translation>
    </message>
    <message>
        <source>On: Microsoft keeps each mail in the sender’s mailbox as well; leave it off where mail carries login details.</source>
        <translation>An: Microsoft behält jede Mail auch im Postfach des Absenders; lassen Sie es aus, wo Mail Anmeldedaten enthält.</translation>
    </message>
    <message>
        <source>Permission is granted in Exchange Online (RBAC)</source>
        <translation>Berechtigung ist in Exchange Online erteilt (RBAC)</translation>
    </message>
    <message>
        <source>On: Mail.Send is granted for chosen mailboxes in Exchange Online, which the token does not show; off where it is granted in Microsoft Entra ID.</source>
        <translation>An: Mail.Send ist für ausgewählte Postfächer in Exchange Online erteilt, was das Token nicht zeigt; aus, wo es in Microsoft Entra ID erteilt ist.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>How much Mailroom writes to its log, which support requests can carry: off, warnings, normal (also what was done) or detailed (also what was said between Mailroom and the server).</source>
        <translation>Wie viel Mailroom in sein Protokoll schreibt, das Supportanfragen mitnehmen können: nichts, Warnungen, das Übliche (auch was getan wurde) oder alles (auch was zwischen Mailroom und dem Server gesagt wurde).</translation>
    </message>
</context>
<context>
    <name>SettingText</name>
    <message>
        <source>one of: %1</source>
        <translation>eines von: %1</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a number from 1 to 65535</source>
        <translation>eine Zahl von 1 bis 65535</translation>
    </message>
    <message>
        <source>text without line breaks and other control characters</source>
        <translation>Text ohne Zeilenumbrüche und andere Steuerzeichen</translation>
    </message>
    <message>
        <source>a date such as 2026-12-18, or nothing</source>
        <translation>ein Datum wie 2026-12-18, oder nichts</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Outgoing mail[*]</source>
        <translation>Ausgehende Mail[*]</translation>
    </message>
    <message>
        <source>&amp;Base</source>
        <translation>&amp;Basis</translation>
    </message>
    <message>
        <source>Securit&amp;y</source>
        <translation>S&amp;icherheit</translation>
    </message>
    <message>
        <source>Su&amp;pport</source>
        <translation>Supp&amp;ort</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>Ü&amp;bernehmen</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>The settings were changed elsewhere and have been read again.</source>
        <translation>Die Einstellungen wurden anderswo geändert und sind neu gelesen.</translation>
    </message>
    <message>
        <source>The settings were changed elsewhere. Apply writes only what you changed here. To see the other changes, read the settings again; yours are dropped then.</source>
        <translation>Die Einstellungen wurden anderswo geändert. „Übernehmen“ schreibt nur, was Sie hier geändert haben. Um die anderen Änderungen zu sehen, lesen Sie die Einstellungen neu; Ihre gehen dabei verloren.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>Something here cannot work yet.</source>
        <translation>Hier kann etwas noch nicht gehen.</translation>
    </message>
    <message>
        <source>Nothing can be saved while the settings cannot be read.</source>
        <translation>Es kann nichts gespeichert werden, solange die Einstellungen nicht gelesen werden können.</translation>
    </message>
    <message>
        <source>Cannot be saved. %1: %2</source>
        <translation>Kann nicht gespeichert werden. %1: %2</translation>
    </message>
    <message>
        <source>Add client…</source>
        <translation>Mandanten hinzufügen…</translation>
    </message>
    <message>
        <source>For a part of the system that has its own mail server or its own support address (Ctrl+N).</source>
        <translation>Für einen Teil des Systems, der einen eigenen Mailserver oder eine eigene Supportadresse hat (Strg+N).</translation>
    </message>
    <message>
        <source>Cannot be saved. %1, %2: %3</source>
        <translation>Kann nicht gespeichert werden. %1, %2: %3</translation>
    </message>
    <message>
        <source>Global mail server</source>
        <translation>Globaler Mailserver</translation>
    </message>
</context>
<context>
    <name>SettingsSaver</name>
    <message>
        <source>no more is known</source>
        <translation>mehr ist nicht bekannt</translation>
    </message>
    <message>
        <source>An old secret could not be removed yet. %1</source>
        <translation>Ein altes Geheimnis konnte noch nicht entfernt werden. %1</translation>
    </message>
</context>
<context>
    <name>SettingsSections</name>
    <message>
        <source>Holder</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>Plätze</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>without an end</source>
        <translation>ohne Ende</translation>
    </message>
    <message>
        <source>License</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Mail server in effect</source>
        <translation>Geltender Mailserver</translation>
    </message>
    <message>
        <source>In effect</source>
        <translation>Es gilt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Whose it is</source>
        <translation>Wessen er ist</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Es fehlt</translation>
    </message>
    <message>
        <source>Support requests</source>
        <translation>Supportanfragen</translation>
    </message>
    <message>
        <source>not stored</source>
        <translation>nicht gespeichert</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>stored on %1</source>
        <extracomment>a password or the like; %1: a date such as 2026-12-18</extracomment>
        <translation>gespeichert am %1</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Number of clients</source>
        <translation>Anzahl der Mandanten</translation>
    </message>
</context>
<context>
    <name>SettingsStore</name>
    <message>
        <source>it contains serialised data (@Variant or @DateTime)</source>
        <translation>sie enthält serialisierte Daten (@Variant oder @DateTime)</translation>
    </message>
    <message>
        <source>it is no text file</source>
        <translation>sie ist keine Textdatei</translation>
    </message>
    <message>
        <source>its text is not UTF-8</source>
        <translation>ihr Text ist kein UTF-8</translation>
    </message>
    <message>
        <source>it has %1 MB, more than %2 MB</source>
        <translation>sie hat %1 MB, mehr als %2 MB</translation>
    </message>
    <message>
        <source>%1 cannot be read</source>
        <translation>%1 kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>%1 cannot be written</source>
        <translation>%1 kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>%1 is not a file</source>
        <translation>%1 ist keine Datei</translation>
    </message>
    <message>
        <source>%1 cannot be looked at</source>
        <translation>%1 kann nicht angesehen werden</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>no working copy could be written to %1: the disk may be full</source>
        <translation>es konnte keine Arbeitskopie nach %1 geschrieben werden: vielleicht ist der Datenträger voll</translation>
    </message>
    <message>
        <source>another program is writing to them; try again</source>
        <translation>ein anderes Programm schreibt gerade; versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <source>you may not write to the folder %1</source>
        <translation>Sie dürfen nicht in den Ordner %1 schreiben</translation>
    </message>
    <message>
        <source>nothing can be written to the folder %1: it may be read-only, or the disk full</source>
        <translation>in den Ordner %1 kann nichts geschrieben werden: Er ist vielleicht schreibgeschützt oder der Datenträger voll</translation>
    </message>
    <message>
        <source>%1 has a value that cannot be stored in a file</source>
        <translation>%1 hat einen Wert, der nicht in einer Datei gespeichert werden kann</translation>
    </message>
    <message>
        <source>not every line of it can be understood</source>
        <translation>nicht jede ihrer Zeilen ist verständlich</translation>
    </message>
    <message>
        <source>the folder %1 cannot be created</source>
        <translation>der Ordner %1 kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>the damaged file could not be kept aside as %1: %2</source>
        <translation>die beschädigte Datei konnte nicht als %1 beiseitegelegt werden: %2</translation>
    </message>
    <message>
        <source>%1 could not be written completely: the disk may be full</source>
        <translation>%1 konnte nicht vollständig geschrieben werden: vielleicht ist der Datenträger voll</translation>
    </message>
    <message>
        <source>%1 has a value that cannot be stored</source>
        <translation>%1 hat einen Wert, der nicht gespeichert werden kann</translation>
    </message>
    <message>
        <source>%1: “%2” is not %3; %4 is used</source>
        <extracomment>%1: key, %2: the stored text, %3: &quot;a number from 1 to 65535&quot; or the like, %4: the default</extracomment>
        <translation>%1: „%2“ ist nicht %3; verwendet wird %4</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1: it names a secret of other settings; that secret is left alone and not used</source>
        <translation>%1: nennt ein Geheimnis anderer Einstellungen; dieses bleibt unberührt und wird nicht verwendet</translation>
    </message>
    <message>
        <source>a date and time</source>
        <translation>ein Datum mit Uhrzeit</translation>
    </message>
    <message>
        <source>“%1” cannot name a client; what is stored under it is left alone</source>
        <translation>„%1“ kann keinen Mandanten bezeichnen; was darunter gespeichert ist, bleibt unberührt</translation>
    </message>
    <message>
        <source>meanwhile another program added a client with the ID “%1”; choose another ID or read the settings again</source>
        <translation>inzwischen hat ein anderes Programm einen Mandanten mit der ID „%1“ hinzugefügt; wählen Sie eine andere ID oder lesen Sie die Einstellungen neu</translation>
    </message>
</context>
<context>
    <name>StatusCommand</name>
    <message>
        <source>Say it for the system and for every client, one line for each.</source>
        <translation>Es für das System und für jeden Mandanten sagen, je eine Zeile.</translation>
    </message>
    <message>
        <source>(system)</source>
        <translation>(System)</translation>
    </message>
    <message>
        <source>Exit code 0: mail can be sent. 69: it cannot; with --all: not everyone can. With --client: which mail server and which support address are in effect for the client. Also says when the client secret or the certificate for Microsoft expires, from 60 days before; that changes no exit code, see “expiry” of --json.</source>
        <translation>Exitcode 0: Mail kann gesendet werden. 69: kann nicht; mit --all: nicht alle können es. Mit --client: welcher Mailserver und welche Supportadresse für den Mandanten gelten. Sagt auch, wann der geheime Clientschlüssel oder das Zertifikat für Microsoft abläuft, ab 60 Tage vorher; das ändert keinen Exitcode, siehe „expiry“ von --json.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: a client, %2: a sentence on what of it expires</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Once applied: %1</source>
        <translation>Nach dem Übernehmen: %1</translation>
    </message>
    <message>
        <source>This client is new: nothing is in effect for it yet.</source>
        <translation>Dieser Mandant ist neu: Für ihn gilt noch nichts.</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>Look up the server’s name</source>
        <translation>Namen des Servers nachschlagen</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Wait for the greeting</source>
        <translation>Auf die Begrüßung warten</translation>
    </message>
    <message>
        <source>Ask what the server can do</source>
        <translation>Fragen, was der Server kann</translation>
    </message>
    <message>
        <source>Ask for encryption</source>
        <translation>Um Verschlüsselung bitten</translation>
    </message>
    <message>
        <source>Encrypt and check the certificate</source>
        <translation>Verschlüsseln und Zertifikat prüfen</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Name the sender</source>
        <translation>Absender nennen</translation>
    </message>
    <message>
        <source>Name the recipient</source>
        <translation>Empfänger nennen</translation>
    </message>
    <message>
        <source>Hand over the message</source>
        <translation>Nachricht übergeben</translation>
    </message>
    <message>
        <source>Say goodbye</source>
        <translation>Verabschieden</translation>
    </message>
    <message>
        <source>Get an access token</source>
        <translation>Zugriffstoken holen</translation>
    </message>
    <message>
        <source>Check the permissions</source>
        <translation>Berechtigungen prüfen</translation>
    </message>
    <message>
        <source>Hand over the message to Graph</source>
        <translation>Nachricht an Graph übergeben</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>%1 ms</source>
        <extracomment>Milliseconds</extracomment>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Einzelheit</translation>
    </message>
    <message>
        <source>Steps of the test</source>
        <translation>Schritte des Tests</translation>
    </message>
    <message>
        <source>running…</source>
        <translation>läuft…</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>The steps of the test appear here, each with its time.</source>
        <translation>Hier erscheinen die Schritte des Tests, jeder mit seiner Zeit.</translation>
    </message>
    <message>
        <source>Steps of sending</source>
        <translation>Schritte des Sendens</translation>
    </message>
    <message>
        <source>The steps of sending appear here, each with its time.</source>
        <translation>Hier erscheinen die Schritte des Sendens, jeder mit seiner Dauer.</translation>
    </message>
</context>
<context>
    <name>SubmissionRun</name>
    <message>
        <source>Waiting for the keychain; it may be asking to be unlocked…</source>
        <translation>Warten auf den Schlüsselbund; vielleicht will er entsperrt werden…</translation>
    </message>
    <message numerus="yes">
        <source>The server is busy; it is tried again in %n second(s)…</source>
        <translation>
            <numerusform>Der Server ist überlastet; in %n Sekunde wird es noch einmal versucht…</numerusform>
            <numerusform>Der Server ist überlastet; in %n Sekunden wird es noch einmal versucht…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SubmissionView</name>
    <message>
        <source>Hide &amp;transcript</source>
        <translation>&amp;Mitschrift verbergen</translation>
    </message>
    <message>
        <source>Show &amp;transcript</source>
        <translation>&amp;Mitschrift zeigen</translation>
    </message>
</context>
<context>
    <name>SuppliedMessage</name>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
</context>
<context>
    <name>SupportMail</name>
    <message>
        <source>Reply address</source>
        <translation>Antwortadresse</translation>
    </message>
    <message>
        <source>system information, “%1”</source>
        <translation>Systeminformationen, „%1“</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>reply address</source>
        <translation>Antwortadresse</translation>
    </message>
    <message>
        <source>name of a file</source>
        <translation>Name einer Datei</translation>
    </message>
</context>
<context>
    <name>SupportPage</name>
    <message>
        <source>&amp;Mail address for support requests:</source>
        <translation>&amp;Mailadresse für Supportanfragen:</translation>
    </message>
    <message>
        <source>Allow &amp;client-specific support address</source>
        <translation>Mandantenspezifische Supportadresse &amp;erlauben</translation>
    </message>
    <message>
        <source>Attach &amp;system information to support requests</source>
        <translation>Supportanfragen S&amp;ysteminformationen beifügen</translation>
    </message>
    <message>
        <source>An own address is not allowed: “%1” is off for the system.</source>
        <translation>Eine eigene Adresse ist nicht erlaubt: „%1“ ist für das System aus.</translation>
    </message>
    <message>
        <source>Pre&amp;view…</source>
        <translation>&amp;Vorschau…</translation>
    </message>
    <message>
        <source>&amp;Log:</source>
        <translation>&amp;Protokoll:</translation>
    </message>
    <message>
        <source>&amp;Write support request…</source>
        <translation>Supportanfrage &amp;schreiben…</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Warnings only</source>
        <translation>Nur Warnungen</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Detailed</source>
        <translation>Ausführlich</translation>
    </message>
    <message>
        <source>Shows exactly what a support request would carry along, section by section.</source>
        <translation>Zeigt genau, was eine Supportanfrage mitnehmen würde, Abschnitt für Abschnitt.</translation>
    </message>
    <message>
        <source>Preview of the system information</source>
        <translation>Vorschau der Systeminformationen</translation>
    </message>
    <message>
        <source>Writes to the support address in effect, through the mail server in effect.</source>
        <translation>Schreibt an die geltende Supportadresse, über den geltenden Mailserver.</translation>
    </message>
</context>
<context>
    <name>SupportRequestCommand</name>
    <message>
        <source>The description is longer than 1 MB.</source>
        <translation>Die Beschreibung ist länger als 1 MB.</translation>
    </message>
    <message>
        <source>Attach it as a file with --attach.</source>
        <translation>Hängen Sie sie mit --attach als Datei an.</translation>
    </message>
    <message>
        <source>The subject of the request.</source>
        <translation>Der Betreff der Anfrage.</translation>
    </message>
    <message>
        <source>The description, instead of standard input.</source>
        <translation>Die Beschreibung, statt der Standardeingabe.</translation>
    </message>
    <message>
        <source>Read the description from this file (UTF-8).</source>
        <translation>Die Beschreibung aus dieser Datei lesen (UTF-8).</translation>
    </message>
    <message>
        <source>Where the answer shall go.</source>
        <translation>Wohin die Antwort gehen soll.</translation>
    </message>
    <message>
        <source>Attach this file; may be given several times.</source>
        <translation>Diese Datei anhängen; kann mehrmals angegeben werden.</translation>
    </message>
    <message>
        <source>Take subject, description, reply address and files from the request that could not be sent before, where they are not given anew.</source>
        <translation>Betreff, Beschreibung, Antwortadresse und Dateien der Anfrage übernehmen, die zuvor nicht gesendet werden konnte, soweit sie nicht neu angegeben sind.</translation>
    </message>
    <message>
        <source>Leave this section of the system information out; may be given several times. --preview shows their names.</source>
        <translation>Diesen Abschnitt der Systeminformationen weglassen; kann mehrmals angegeben werden. --preview zeigt die Namen.</translation>
    </message>
    <message>
        <source>Attach no system information.</source>
        <translation>Keine Systeminformationen anhängen.</translation>
    </message>
    <message>
        <source>Print the system information that would be attached; send nothing.</source>
        <translation>Die Systeminformationen ausgeben, die angehängt würden; nichts senden.</translation>
    </message>
    <message>
        <source>Send nothing; write the whole request to this file, for a mail program to send. - is standard output.</source>
        <translation>Nichts senden; die ganze Anfrage in diese Datei schreiben, damit ein Mailprogramm sie sendet. - ist die Standardausgabe.</translation>
    </message>
    <message>
        <source>Sends a request to the support address in effect, through the mail server in effect; with --client, those of the client. The system information is attached where support/attachSystemInformation is on: two files, readable text and JSON. It holds no secrets; a request in which a stored secret is found is not sent.</source>
        <translation>Sendet eine Anfrage an die geltende Supportadresse, über den geltenden Mailserver; mit --client die des Mandanten. Die Systeminformationen werden angehängt, wo support/attachSystemInformation eingeschaltet ist: zwei Dateien, lesbarer Text und JSON. Sie enthalten keine Geheimnisse; eine Anfrage, in der ein gespeichertes Geheimnis gefunden wird, wird nicht gesendet.</translation>
    </message>
    <message>
        <source>Either --message or --message-file, not both.</source>
        <translation>Entweder --message oder --message-file, nicht beides.</translation>
    </message>
    <message>
        <source>Standard input cannot be the password and the description at once: use --message or --message-file.</source>
        <translation>Die Standardeingabe kann nicht zugleich Passwort und Beschreibung sein: Nehmen Sie --message oder --message-file.</translation>
    </message>
    <message>
        <source>Either --preview or --eml, not both.</source>
        <translation>Entweder --preview oder --eml, nicht beides.</translation>
    </message>
    <message>
        <source>There is no section “%1” in the system information.</source>
        <translation>Einen Abschnitt „%1“ gibt es in den Systeminformationen nicht.</translation>
    </message>
    <message>
        <source>“mailroomctl support-request --preview” shows their names.</source>
        <translation>„mailroomctl support-request --preview“ zeigt die Namen.</translation>
    </message>
    <message>
        <source>No system information would be attached.</source>
        <translation>Es würden keine Systeminformationen angehängt.</translation>
    </message>
    <message>
        <source>Sections: %1</source>
        <translation>Abschnitte: %1</translation>
    </message>
    <message>
        <source>Type the description; an empty line with Ctrl+D (on Windows Ctrl+Z) ends it.</source>
        <translation>Geben Sie die Beschreibung ein; eine leere Zeile mit Strg+D (unter Windows Strg+Z) beendet sie.</translation>
    </message>
    <message>
        <source>The description cannot be read from standard input.</source>
        <translation>Die Beschreibung lässt sich nicht von der Standardeingabe lesen.</translation>
    </message>
    <message>
        <source>There is no request that could not be sent before.</source>
        <translation>Es gibt keine Anfrage, die zuvor nicht gesendet werden konnte.</translation>
    </message>
    <message>
        <source>What was written is kept. Send it with “mailroomctl support-request --draft”, or save it with “--draft --eml FILE” and send it from a mail program.</source>
        <translation>Das Geschriebene bleibt erhalten. Senden Sie es mit „mailroomctl support-request --draft“, oder speichern Sie es mit „--draft --eml DATEI“ und senden Sie es aus einem Mailprogramm.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 lässt sich nicht schreiben: %2</translation>
    </message>
    <message>
        <source>The request was saved to %1. Open it in a mail program to send it.</source>
        <translation>Die Anfrage wurde als %1 gespeichert. Öffnen Sie sie zum Senden in einem Mailprogramm.</translation>
    </message>
    <message>
        <source>The server has accepted the support request to %1.</source>
        <translation>Der Server hat die Supportanfrage an %1 angenommen.</translation>
    </message>
    <message>
        <source>Note: not all stored secrets could be read, so nobody can say whether they stand in the request. Log, transcript and all texts of others are left out of the system information.</source>
        <translation>Hinweis: Nicht alle gespeicherten Geheimnisse ließen sich lesen, also kann niemand sagen, ob sie in der Anfrage stehen. Protokoll, Mitschrift und alle Texte anderer fehlen in den Systeminformationen.</translation>
    </message>
    <message>
        <source>The description is not UTF-8 text.</source>
        <translation>Die Beschreibung ist kein UTF-8-Text.</translation>
    </message>
    <message>
        <source>Save it as UTF-8, or attach it as a file with --attach.</source>
        <translation>Speichern Sie sie als UTF-8 oder hängen Sie sie mit --attach als Datei an.</translation>
    </message>
    <message>
        <source>The request is empty.</source>
        <translation>Die Anfrage ist leer.</translation>
    </message>
    <message>
        <source>Give it a --subject or a description.</source>
        <translation>Geben Sie einen --subject oder eine Beschreibung an.</translation>
    </message>
</context>
<context>
    <name>SupportRequestDialog</name>
    <message>
        <source>Write a support request</source>
        <translation>Supportanfrage schreiben</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>&amp;Senden</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Leave this sectio&amp;n out</source>
        <translation>Abschnitt &amp;weglassen</translation>
    </message>
    <message>
        <source>Save as &amp;file…</source>
        <translation>Als &amp;Datei speichern…</translation>
    </message>
    <message>
        <source>As a message (.eml) that any mail program can open and send.</source>
        <translation>Als Nachricht (.eml), die jedes Mailprogramm öffnen und senden kann.</translation>
    </message>
    <message>
        <source>Copy as te&amp;xt</source>
        <translation>Als Te&amp;xt kopieren</translation>
    </message>
    <message>
        <source>To paste it into a form or another program.</source>
        <translation>Zum Einfügen in ein Formular oder ein anderes Programm.</translation>
    </message>
    <message>
        <source>Show &amp;transcript</source>
        <translation>&amp;Mitschrift zeigen</translation>
    </message>
    <message>
        <source>Closing keeps what you wrote.</source>
        <translation>Beim Schließen bleibt erhalten, was Sie geschrieben haben.</translation>
    </message>
    <message>
        <source>D&amp;iscard</source>
        <translation>Verwer&amp;fen</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Sch&amp;ließen</translation>
    </message>
    <message>
        <source>What you wrote is kept and shown again next time.</source>
        <translation>Was Sie geschrieben haben, bleibt erhalten und erscheint beim nächsten Mal wieder.</translation>
    </message>
    <message>
        <source>This is what was written last.</source>
        <translation>Das ist das zuletzt Geschriebene.</translation>
    </message>
    <message>
        <source>What is written could not be kept as a draft: save it as a file before you close this window.</source>
        <translation>Das Geschriebene ließ sich nicht als Entwurf aufheben: Speichern Sie es als Datei, bevor Sie dieses Fenster schließen.</translation>
    </message>
    <message>
        <source>Nothing you wrote is lost: save it as a file for another mail program, or copy it as text.</source>
        <translation>Nichts Geschriebenes geht verloren: Speichern Sie es als Datei für ein anderes Mailprogramm oder kopieren Sie es als Text.</translation>
    </message>
    <message>
        <source>Write a subject or a description first.</source>
        <translation>Schreiben Sie zuerst einen Betreff oder eine Beschreibung.</translation>
    </message>
    <message>
        <source>Left out. Send it again.</source>
        <translation>Weggelassen. Senden Sie erneut.</translation>
    </message>
    <message>
        <source>Copied as text. Attached files are only named in it.</source>
        <translation>Als Text kopiert. Angehängte Dateien sind darin nur genannt.</translation>
    </message>
    <message>
        <source>Saved as “%1”. Open it with a mail program to send it from there.</source>
        <translation>Als „%1“ gespeichert. Öffnen Sie es in einem Mailprogramm, um es von dort zu senden.</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>This client is not there any more: what is written is not kept as a draft.</source>
        <translation>Diesen Mandanten gibt es nicht mehr: Das Geschriebene wird nicht als Entwurf aufgehoben.</translation>
    </message>
    <message>
        <source>What is written is not kept as a draft, since a stored secret was in it. Take it out and send it, or save it as a file.</source>
        <translation>Das Geschriebene wird nicht als Entwurf aufgehoben, da ein gespeichertes Geheimnis darin stand. Nehmen Sie es heraus und senden Sie, oder speichern Sie es als Datei.</translation>
    </message>
    <message>
        <source>The stored secrets could not be read, so what you wrote and attached was not compared with them.</source>
        <translation>Die gespeicherten Geheimnisse ließen sich nicht lesen, also wurde nicht mit ihnen verglichen, was Sie geschrieben und angehängt haben.</translation>
    </message>
    <message>
        <source>Texts that others wrote, such as the log, were left out of the system information.</source>
        <translation>Texte anderer, zum Beispiel das Protokoll, fehlen in den Systeminformationen.</translation>
    </message>
</context>
<context>
    <name>SystemInformation</name>
    <message>
        <source>The JSON is too large or too deeply nested to be told as such. It is shown as text.</source>
        <translation>Das JSON ist zu groß oder zu tief verschachtelt, um als solches gezeigt zu werden. Es steht als Text da.</translation>
    </message>
    <message>
        <source>Shortened, as it is longer than what a mail should carry.</source>
        <translation>Gekürzt, da es länger ist, als eine Mail tragen sollte.</translation>
    </message>
    <message>
        <source>Mailroom system information</source>
        <translation>Mailroom-Systeminformationen</translation>
    </message>
    <message>
        <source>Collected: %1</source>
        <translation>Gesammelt: %1</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Weggelassen: %1</translation>
    </message>
    <message>
        <source>The text is left out: the stored secrets could not be read, so nobody can say that none of them is in it.</source>
        <translation>Der Text fehlt: Die gespeicherten Geheimnisse ließen sich nicht lesen, also kann niemand sagen, dass keines darin steht.</translation>
    </message>
</context>
<context>
    <name>SystemInformationDialog</name>
    <message>
        <source>System information for support</source>
        <translation>Systeminformationen für den Support</translation>
    </message>
    <message>
        <source>&amp;Sections:</source>
        <translation>&amp;Abschnitte:</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Text</translation>
    </message>
    <message>
        <source>The text file</source>
        <translation>Die Textdatei</translation>
    </message>
    <message>
        <source>&amp;JSON</source>
        <translation>&amp;JSON</translation>
    </message>
    <message>
        <source>The JSON file</source>
        <translation>Die JSON-Datei</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>K&amp;opieren</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Sch&amp;ließen</translation>
    </message>
    <message>
        <source>What is ticked goes along with this request (Space changes it). The bytes beside follow at once.</source>
        <translation>Was angekreuzt ist, geht mit dieser Anfrage mit (die Leertaste ändert es). Die Bytes daneben folgen sofort.</translation>
    </message>
    <message>
        <source>What a support request carries along. Each section can be left out when the request is written.</source>
        <translation>Was eine Supportanfrage mitnimmt. Jeder Abschnitt lässt sich beim Schreiben der Anfrage weglassen.</translation>
    </message>
    <message>
        <source>Exactly this goes along with the request, as these two files.</source>
        <translation>Genau das geht mit der Anfrage mit, als diese beiden Dateien.</translation>
    </message>
    <message>
        <source>A request that is written now would carry exactly this, as these two files. Nothing leaves here.</source>
        <translation>Eine Anfrage, die jetzt geschrieben wird, nähme genau das mit, als diese beiden Dateien. Von hier aus wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Being collected…</source>
        <translation>Wird gesammelt…</translation>
    </message>
    <message>
        <source>%1 (has a secret in it)</source>
        <translation>%1 (enthält ein Geheimnis)</translation>
    </message>
    <message>
        <source>A stored password or client secret stands in %1. That does not leave, and is not shown here.</source>
        <translation>Ein gespeichertes Passwort oder ein geheimer Clientschlüssel steht in %1. Das wird nicht gesendet und hier nicht gezeigt.</translation>
    </message>
    <message>
        <source>Not all stored secrets could be read, so that nobody can say whether they are in texts that others wrote. Such texts are left out.</source>
        <translation>Nicht alle gespeicherten Geheimnisse ließen sich lesen, also kann niemand sagen, ob sie in Texten anderer stehen. Solche Texte werden weggelassen.</translation>
    </message>
    <message>
        <source>Text: %1. JSON: %2.</source>
        <translation>Text: %1. JSON: %2.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
</context>
<context>
    <name>TestCommand</name>
    <message>
        <source>Send the test mail to this address.</source>
        <translation>Die Testmail an diese Adresse senden.</translation>
    </message>
    <message>
        <source>Success means that the server has accepted the mail, not yet that it was delivered: look into the mailbox.</source>
        <translation>Erfolg heißt, dass der Server die Mail angenommen hat, noch nicht, dass sie zugestellt ist: Sehen Sie ins Postfach.</translation>
    </message>
    <message>
        <source>--to ADDRESS is missing.</source>
        <translation>--to ADRESSE fehlt.</translation>
    </message>
    <message>
        <source>The server has accepted the test mail to %1.</source>
        <translation>Der Server hat die Testmail an %1 angenommen.</translation>
    </message>
</context>
<context>
    <name>TestMail</name>
    <message>
        <source>Recipient</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Test mail from Mailroom</source>
        <translation>Testmail von Mailroom</translation>
    </message>
    <message>
        <source>This is a test mail. It shows that mail from this system arrives.

Sent by: Mailroom on %1
Sent at: %2
Through: %3

You need not answer it.
</source>
        <translation>Dies ist eine Testmail. Sie zeigt, dass Mail von diesem System ankommt.

Gesendet von: Mailroom auf %1
Gesendet am: %2
Über: %3

Sie brauchen nicht zu antworten.
</translation>
    </message>
</context>
<context>
    <name>TestMailDialog</name>
    <message>
        <source>Send a test mail</source>
        <translation>Testmail senden</translation>
    </message>
    <message>
        <source>&amp;Recipient:</source>
        <translation>&amp;Empfänger:</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>&amp;Senden</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Save these setti&amp;ngs</source>
        <translation>Diese Einstell&amp;ungen speichern</translation>
    </message>
    <message>
        <source>Cop&amp;y report</source>
        <translation>Bericht &amp;kopieren</translation>
    </message>
    <message>
        <source>Show &amp;transcript</source>
        <translation>&amp;Mitschrift zeigen</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Sch&amp;ließen</translation>
    </message>
    <message>
        <source>Tests the values on the screen, including unsaved ones.</source>
        <translation>Testet die Werte auf dem Bildschirm, auch nicht gespeicherte.</translation>
    </message>
    <message>
        <source>Tests the saved values.</source>
        <translation>Testet die gespeicherten Werte.</translation>
    </message>
    <message>
        <source>They were changed since the last test.</source>
        <translation>Sie wurden seit dem letzten Test geändert.</translation>
    </message>
    <message>
        <source>the global mail server</source>
        <translation>globaler Mailserver</translation>
    </message>
    <message>
        <source>The result below is that of %1.</source>
        <translation>Das Ergebnis unten gehört zu: %1.</translation>
    </message>
</context>
<context>
    <name>TestSections</name>
    <message>
        <source>test mail</source>
        <translation>Testmail</translation>
    </message>
    <message>
        <source>check without a mail</source>
        <translation>Prüfung ohne Mail</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>The server’s reply</source>
        <translation>Die Antwort des Servers</translation>
    </message>
    <message>
        <source>Queue ID</source>
        <translation>Queue-ID</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>What the server can do</source>
        <translation>Was der Server kann</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>What was asked</source>
        <translation>Was gefragt wurde</translation>
    </message>
    <message>
        <source>The settings of the mail server were changed since this test.</source>
        <translation>Die Einstellungen des Mailservers wurden seit diesem Test geändert.</translation>
    </message>
    <message>
        <source>No test of this mail server is known.</source>
        <translation>Von diesem Mailserver ist kein Test bekannt.</translation>
    </message>
    <message>
        <source>Last test</source>
        <translation>Letzter Test</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>Certificate of the mail server</source>
        <translation>Zertifikat des Mailservers</translation>
    </message>
    <message>
        <source>Issued to</source>
        <translation>Ausgestellt für</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Ausgestellt von</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Gültig ab</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Verbleibende Zeit</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256)</source>
        <translation>Fingerabdruck (SHA-256)</translation>
    </message>
</context>
<context>
    <name>TranscriptView</name>
    <message>
        <source>C&amp;opy</source>
        <translation>K&amp;opieren</translation>
    </message>
    <message>
        <source>Sa&amp;ve…</source>
        <translation>Speiche&amp;rn…</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Mitschrift</translation>
    </message>
    <message>
        <source>Nothing was said yet.</source>
        <translation>Noch wurde nichts gesagt.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>Save the transcript</source>
        <translation>Mitschrift speichern</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>TypedSecret</name>
    <message>
        <source>Read the password or client secret from standard input, for this run only.</source>
        <translation>Passwort oder geheimen Clientschlüssel von der Standardeingabe lesen, nur für diesen Lauf.</translation>
    </message>
    <message>
        <source>Client secret:</source>
        <translation>Geheimer Clientschlüssel:</translation>
    </message>
    <message>
        <source>Password:</source>
        <translation>Passwort:</translation>
    </message>
    <message>
        <source>Note: the mail server is used without signing in (Authentication is “none”), so the secret is not needed.</source>
        <translation>Hinweis: Der Mailserver wird ohne Anmeldung verwendet (Authentifizierung ist „none“), das Geheimnis wird also nicht gebraucht.</translation>
    </message>
</context>
<context>
    <name>WaitLabel</name>
    <message>
        <source>Waiting for the keychain. A window that asks for its password may be open.</source>
        <translation>Warten auf den Schlüsselbund. Vielleicht ist ein Fenster offen, das nach seinem Passwort fragt.</translation>
    </message>
    <message numerus="yes">
        <source>The server is busy and asked to wait. It is tried again in %n second(s).</source>
        <translation>
            <numerusform>Der Server ist überlastet und hat um Geduld gebeten. In %n Sekunde wird es noch einmal versucht.</numerusform>
            <numerusform>Der Server ist überlastet und hat um Geduld gebeten. In %n Sekunden wird es noch einmal versucht.</numerusform>
        </translation>
    </message>
</context>
</TS>
