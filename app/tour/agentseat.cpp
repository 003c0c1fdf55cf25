#include "app/tour/agentseat.h"

#include "app/tour/windowcounter.h"
#include "backend/services/totp.h"

#include <QDir>

namespace truvamate::tour {

AgentSeat::AgentSeat(AgentOptions options, const Clock &clock)
    : m_options(std::move(options))
    , m_clock(clock)
{
}

QString AgentSeat::codeNow(const QByteArray &secret) const
{
    return totp::codeAt(secret, totp::stepAt(m_clock.now()));
}

Result<QString> AgentSeat::act(const QString &name, const QString &photo)
{
    if (m_seat) {
        m_seat->count(true);
    }
    auto said = name == QLatin1String("open") ? open()
        : name == QLatin1String("hold")       ? hold()
        : name == QLatin1String("thai")       ? showInThai()
        : name == QLatin1String("stalls")     ? Result<QString>(m_seat->stallsSentence())
                                              : WindowCounter(*m_seat).act(name, photo);
    if (m_seat) {
        m_seat->count(false);
    }
    if (!said && m_seat) {
        static_cast<void>(m_seat->book().take(QStringLiteral("failed-") + name));
    }
    return said;
}

Result<QString> AgentSeat::open()
{
    const QDir folder(m_options.folder);
    const QString kept = folder.filePath(QStringLiteral("agent-console"));
    QDir().mkpath(kept);
    m_seat = std::make_unique<Seat>(
        std::make_unique<HeldConsole>(QStringLiteral("en"), m_options.scanProgram, m_clock, kept),
        folder.path(), QStringLiteral("agent-"));
    TRY_DO(m_seat->goToServer(m_options.server.toString()));
    if (m_options.password.isEmpty()) {
        TRY_DO(signIn());
        return QStringLiteral("The agent is picked from the list");
    }
    TRY_DO(m_seat->signInByPassword(m_options.email, m_options.password, {}));
    TRY(secret, m_seat->setUpSecondFactor([this](const QByteArray &shown) { return codeNow(shown); }));
    m_secret = secret;
    return QStringLiteral("The agent sets up the second factor and signs in");
}

Result<Done> AgentSeat::signIn()
{
    if (m_options.password.isEmpty()) {
        return m_seat->signInByList(m_options.name);
    }
    return m_seat->signInByPassword(m_options.email, m_options.password,
                                    [this] { return Result<QString>(codeNow(m_secret)); });
}

Result<QString> AgentSeat::hold()
{
    TRY_DO(m_seat->signOut());
    TRY_DO(signIn());
    return WindowCounter(*m_seat).act(QStringLiteral("hold"), {});
}

Result<QString> AgentSeat::showInThai()
{
    return m_seat->showInThai({QStringLiteral("tobuy"), QStringLiteral("scan")});
}

} // namespace truvamate::tour
