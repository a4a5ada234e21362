// SPDX-License-Identifier: Apache-2.0
#include "support/scriptedconversation.h"

#include "support/resetconnection.h"

#include <QRegularExpression>
#include <QScopedValueRollback>
#include <QSslConfiguration>
#include <QSslKey>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestShown = 300;
constexpr qsizetype floodChunk = 64 * 1024;

QString shortened(const QByteArray &bytes)
{
    if (bytes.size() <= longestShown)
        return shownBytes(bytes);
    return u"%1… (%2 bytes)"_s.arg(shownBytes(bytes.first(longestShown))).arg(bytes.size());
}

} // namespace

ScriptedConversation::ScriptedConversation(QSslSocket *socket, const QList<ScriptStep> &steps,
                                           QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_steps(steps)
{
    m_socket->setParent(this);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_pace.setSingleShot(true);
    connect(&m_pace, &QTimer::timeout, this, &ScriptedConversation::proceed);
    connect(m_socket, &QSslSocket::readyRead, this, &ScriptedConversation::read);
    connect(m_socket, &QSslSocket::bytesWritten, this, &ScriptedConversation::proceed);
    connect(m_socket, &QSslSocket::encryptedBytesWritten, this, &ScriptedConversation::proceed);
    connect(m_socket, &QSslSocket::encrypted, this, &ScriptedConversation::proceed);
    connect(m_socket, &QSslSocket::disconnected, this, &ScriptedConversation::leave);
    connect(m_socket, &QSslSocket::errorOccurred, this, &ScriptedConversation::leave);
}

QString ScriptedConversation::failure() const
{
    const QString said = u"\n    "_s + m_log.join(u"\n    "_s);
    if (!m_deviation.isEmpty())
        return m_deviation + u" So far:"_s + said;
    if (m_position == m_steps.size())
        return {};
    const ScriptStep &step = m_steps.at(m_position);
    return u"the script is not finished, it waits in line %1 at \"%2\". So far:%3"_s.arg(
        QString::number(step.line), step.source, said);
}

void ScriptedConversation::read()
{
    const QByteArray bytes = m_socket->bytesAvailable() > 0 ? m_socket->readAll() : QByteArray();
    if (bytes.isEmpty())
        return;
    emit bytesReceived(bytes, m_tlsStarted);
    if (!m_closed)
        m_unread += bytes;
    proceed();
}

void ScriptedConversation::leave()
{
    read();
    m_clientGone = true;
    m_pace.stop();
    m_outgoing.clear();
    proceed();
}

void ScriptedConversation::proceed()
{
    // Writing and closing report back at once now and then, in the middle of a step.
    if (m_proceeding || !m_deviation.isEmpty())
        return;
    const QScopedValueRollback guard(m_proceeding, true);
    const bool wasFinished = finished();
    while (m_deviation.isEmpty() && m_position < m_steps.size()
           && perform(m_steps.at(m_position))) {
        m_speaking = false;
        ++m_position;
    }
    if (!m_deviation.isEmpty())
        return;
    if (finished() && !m_unread.isEmpty())
        deviate(u"the script is at its end and the client sent \"%1\"."_s.arg(shortened(m_unread)));
    else if (finished() && !wasFinished)
        emit ended();
    else if (!finished() && m_clientGone)
        deviate(u"the client was gone (%1)."_s.arg(m_socket->errorString()));
}

bool ScriptedConversation::perform(const ScriptStep &step)
{
    using Kind = ScriptStep::Kind;
    switch (step.kind) {
    case Kind::Say:
        return say(step);
    case Kind::Flood:
        return flood(step);
    case Kind::SpeakInPieces:
        m_pieceSize = step.count;
        m_pace.setInterval(step.ms);
        return true;
    case Kind::StartTls:
        return startTls(step);
    case Kind::Close:
        return close();
    case Kind::Reset:
        return reset();
    case Kind::Stall:
        return stall();
    case Kind::ExpectLine:
        return expectLine(step);
    case Kind::ExpectBytes:
        return expectBytes(step);
    case Kind::ExpectMessage:
        return expectMessage();
    case Kind::ExpectRefusedTls:
    case Kind::ExpectClose:
        return expectClose(step);
    case Kind::LetRunAhead:
        m_mayRunAhead = true;
        return true;
    }
    return false;
}

// Before the server speaks the client has to be silent.
bool ScriptedConversation::waited(const ScriptStep &step)
{
    if (m_mayRunAhead || m_speaking || m_unread.isEmpty())
        return true;
    return deviate(u"the client did not wait for \"%1\" and sent \"%2\"."_s.arg(
        step.source, shortened(m_unread)));
}

bool ScriptedConversation::say(const ScriptStep &step)
{
    if (m_pace.isActive() || !waited(step))
        return false;
    if (!m_speaking) {
        m_outgoing += step.text;
        note(u'S', shortened(step.text));
    }
    m_speaking = true;
    const bool merges = m_pieceSize == 0 && nextKind() == ScriptStep::Kind::Say;
    if (!merges)
        write();
    return m_outgoing.isEmpty() || merges || m_clientGone;
}

bool ScriptedConversation::flood(const ScriptStep &step)
{
    if (m_pace.isActive() || m_clientGone || !waited(step))
        return m_clientGone;
    m_speaking = true;
    m_unread.clear();
    if (m_outgoing.isEmpty())
        m_outgoing = step.text.repeated(floodChunk / step.text.size() + 1);
    if (m_socket->bytesToWrite() + m_socket->encryptedBytesToWrite() < 4 * floodChunk) {
        write();
        m_pace.start();
    } // else bytesWritten() continues
    return false;
}

bool ScriptedConversation::startTls(const ScriptStep &step)
{
    if (m_socket->isEncrypted())
        return true;
    if (m_tlsStarted)
        return m_clientGone && nextKind() == ScriptStep::Kind::ExpectRefusedTls;
    if (!waited(step))
        return false;
    if (m_socket->sslConfiguration().privateKey().isNull())
        return deviate(u"\"S starts TLS\" needs a certificate: call present() before play()."_s);
    m_tlsStarted = true;
    note(u'S', u"starts TLS"_s);
    m_socket->flush();
    m_socket->startServerEncryption();
    return false;
}

bool ScriptedConversation::close()
{
    stopListening();
    note(u'S', u"closes"_s);
    m_socket->disconnectFromHost();
    return true;
}

bool ScriptedConversation::reset()
{
    stopListening();
    note(u'S', u"resets"_s);
    m_socket->flush();
    resetConnection(*m_socket);
    return true;
}

void ScriptedConversation::stopListening()
{
    m_closed = true;
    m_unread.clear();
}

bool ScriptedConversation::stall()
{
    m_unread.clear();
    return m_clientGone;
}

bool ScriptedConversation::expectLine(const ScriptStep &step)
{
    const auto line = takeLine();
    if (!line)
        return false;
    const auto pattern = QRegularExpression::anchoredPattern(QString::fromLatin1(step.text));
    const QRegularExpression expected(pattern, QRegularExpression::DotMatchesEverythingOption);
    if (!expected.isValid())
        return deviate(u"line %1 of the script: %2."_s.arg(step.line).arg(expected.errorString()));
    if (!expected.match(QString::fromLatin1(*line)).hasMatch())
        return deviate(
            u"line %1 of the script expected\n    %2\nand the client sent\n    C: %3\n"_s.arg(
                QString::number(step.line), step.source, shortened(*line)));
    note(u'C', shortened(*line));
    return true;
}

bool ScriptedConversation::expectBytes(const ScriptStep &step)
{
    if (m_unread.size() < step.count)
        return false;
    note(u'C', shortened(m_unread.first(step.count)));
    m_unread.remove(0, step.count);
    return true;
}

bool ScriptedConversation::expectMessage()
{
    const bool isEmpty = m_unread.startsWith(".\r\n");
    const auto end =
        isEmpty ? 0 : m_unread.indexOf("\r\n.\r\n", qMax(m_searched - 4, qsizetype(0)));
    m_searched = m_unread.size();
    if (end < 0)
        return false;
    const auto size = isEmpty ? 0 : end + 2;
    const QByteArray message = m_unread.first(size);
    m_unread.remove(0, size + 3);
    m_searched = 0;
    note(u'C', u"a message of %1 bytes"_s.arg(size));
    emit messageReceived(message);
    return true;
}

bool ScriptedConversation::expectClose(const ScriptStep &step)
{
    if (m_unread.isEmpty())
        return m_clientGone;
    return deviate(u"line %1 of the script expected\n    %2\nand the client sent \"%3\"."_s.arg(
        QString::number(step.line), step.source, shortened(m_unread)));
}

std::optional<QByteArray> ScriptedConversation::takeLine()
{
    const auto end = m_unread.indexOf('\n');
    if (end < 0)
        return {};
    QByteArray line = m_unread.first(end);
    m_unread.remove(0, end + 1);
    const bool isWhole = line.endsWith('\r');
    if (isWhole)
        line.chop(1);
    emit lineReceived(line);
    if (isWhole && !line.contains('\r'))
        return line;
    deviate(u"the client sent a bare CR or LF: \"%1\"."_s.arg(shortened(line)));
    return {};
}

// Writes all or one piece; what is left waits for the next turn of m_pace.
void ScriptedConversation::write()
{
    const auto size = m_pieceSize > 0 ? qMin(m_pieceSize, m_outgoing.size()) : m_outgoing.size();
    const QByteArray piece = m_outgoing.first(size);
    m_outgoing.remove(0, size);
    if (!m_clientGone)
        m_socket->write(piece);
    m_socket->flush();
    if (!m_outgoing.isEmpty())
        m_pace.start();
}

void ScriptedConversation::note(QChar side, const QString &text)
{
    m_log << side + u": "_s + text;
}

bool ScriptedConversation::deviate(const QString &text)
{
    m_deviation = text;
    m_socket->abort();
    emit ended();
    return false;
}

ScriptStep::Kind ScriptedConversation::nextKind() const
{
    const auto next = m_position + 1;
    return next < m_steps.size() ? m_steps.at(next).kind : ScriptStep::Kind::LetRunAhead;
}
