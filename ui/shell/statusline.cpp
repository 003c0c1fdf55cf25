#include "ui/shell/statusline.h"

#include "ui/style/text.h"
#include "ui/widgets/pill.h"
#include "ui/words/formats.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QUrl>

namespace truvamate {

namespace {

constexpr int narrowCharacters = 115;
constexpr std::int64_t hurrySeconds = 2 * 60 * 60;

} // namespace

StatusLine::StatusLine(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_environment(new Pill(this))
    , m_connection(new Pill(this))
    , m_signIn(new QPushButton(tr("Sign in again"), this))
    , m_work(makeLabel({}, TextRole::Secondary, this))
    , m_safety(new Pill(this))
    , m_cutOffPill(new Pill(this))
    , m_language(new QPushButton(tr("EN · ไทย"), this))
{
    setObjectName(QStringLiteral("statusLine"));
    setSurface(this);
    m_environment->setObjectName(QStringLiteral("environmentPill"));
    m_connection->setObjectName(QStringLiteral("connectionPill"));
    m_safety->setObjectName(QStringLiteral("safetyPill"));
    m_cutOffPill->setObjectName(QStringLiteral("cutOffPill"));
    m_work->setObjectName(QStringLiteral("unsentWork"));
    m_work->setWordWrap(false);
    m_signIn->setObjectName(QStringLiteral("signInAgainButton"));
    m_language->setObjectName(QStringLiteral("languageButton"));
    m_language->setAccessibleName(tr("Change the language to Thai"));
    m_language->setToolTip(m_language->accessibleName());
    setKind(m_language, ButtonKind::Quiet);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::space, 2, metrics::gap, 2);
    layout->setSpacing(metrics::space);
    layout->addWidget(m_environment);
    layout->addWidget(m_connection);
    layout->addWidget(m_signIn);
    layout->addWidget(m_work, 1);
    layout->addWidget(m_cutOffPill);
    layout->addWidget(m_safety);
    layout->addWidget(m_language);
    connect(m_language, &QPushButton::clicked, this, &StatusLine::languageRequested);
    connect(m_signIn, &QPushButton::clicked, this, &StatusLine::signInRequested);
    // What must be read is never cut; the words about unsent work give way.
    for (Pill *pill : {m_environment, m_connection, m_safety, m_cutOffPill}) {
        pill->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    m_work->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_cutOffPill->hide();
    tellConnection();
    tellSafety();
    startTimer(1000);
}

void StatusLine::setWorkspace(const WorkspaceFacts &facts)
{
    const QString &environment = facts.environment;
    m_server = QUrl(facts.server).host();
    m_connection->setToolTip(facts.name);
    if (environment == QLatin1String("sample")) {
        m_environment->setState({tr("SAMPLE"), QStringLiteral("flag"), Tone::Warning});
        m_environment->setToolTip(tr("Everything in this workspace is invented."));
    } else if (environment == QLatin1String("training")) {
        m_environment->setState({tr("TRAINING"), QStringLiteral("flag"), Tone::Prize});
        m_environment->setToolTip(tr("Nothing in this workspace is real."));
    }
    m_environment->setVisible(environment != QLatin1String("live"));
    tellConnection();
}

void StatusLine::setSignedOut(bool signedOut)
{
    m_isSignedOut = signedOut;
    tellConnection();
}

void StatusLine::setConnection(const ConnectionState &state)
{
    m_line = state;
    tellConnection();
}

StateWord StatusLine::connectionWord() const
{
    switch (m_line.kind) {
    case ConnectionState::Kind::Reconnecting:
        return {tr("Reconnecting…"), QStringLiteral("refresh"), Tone::Warning};
    case ConnectionState::Kind::Offline:
        return {tr("Without the server"), QStringLiteral("offline"), Tone::Warning};
    case ConnectionState::Kind::Refused:
        return {tr("The server is not trusted"), QStringLiteral("lock"), Tone::Wrong};
    case ConnectionState::Kind::Connected:
        break;
    }
    if (m_isSignedOut) {
        return {tr("Your session has ended"), QStringLiteral("lock"), Tone::Warning};
    }
    return {m_server.isEmpty() ? tr("On this computer") : tr("Connected to %1").arg(m_server),
            QStringLiteral("online"), Tone::Good};
}

void StatusLine::tellConnection()
{
    m_connection->setState(connectionWord());
    const bool isNarrow = width() < narrowCharacters * QFontMetrics(font()).averageCharWidth();
    m_connection->setVisible(m_isSignedOut || !m_line.isConnected() || !isNarrow);
    m_signIn->setVisible(m_isSignedOut);
}

void StatusLine::setUnsafe(const QString &source, const QString &sentence)
{
    if (sentence.isEmpty()) {
        m_unsafe.erase(source);
    } else {
        m_unsafe[source] = sentence;
    }
    tellSafety();
}

QStringList StatusLine::unsafe() const
{
    QStringList sentences;
    for (const auto &[source, sentence] : m_unsafe) {
        sentences.append(sentence);
    }
    return sentences;
}

void StatusLine::tellSafety()
{
    const QStringList sentences = unsafe();
    m_work->setText(sentences.isEmpty() ? tr("Nothing unsent") : sentences.join(QStringLiteral(" · ")));
    m_safety->setState(sentences.isEmpty()
                           ? StateWord{tr("Safe to close"), QStringLiteral("check"), Tone::Good}
                           : StateWord{tr("Not yet safe to close"), QStringLiteral("hold"), Tone::Warning});
}

void StatusLine::setCutOff(std::optional<Instant> cutOff, const QString &sentence)
{
    m_cutOff = cutOff;
    m_cutOffSentence = sentence;
    tellCutOff();
}

void StatusLine::tellCutOff()
{
    m_cutOffPill->setVisible(m_cutOff.has_value());
    if (!m_cutOff) {
        return;
    }
    const std::int64_t left = (m_cutOff->ms - m_clock.now().ms) / 1000;
    const QString when = left > 0 ? tr("cut-off in %1").arg(words::timeLeft(left)) : tr("cut-off has passed");
    const QString sentence
        = m_cutOffSentence.isEmpty() ? when : tr("%1 · %2", "what and when").arg(m_cutOffSentence, when);
    const Tone tone = left <= 0 ? Tone::Wrong : left < hurrySeconds ? Tone::Warning : Tone::Information;
    m_cutOffPill->setState({sentence, QStringLiteral("clock"), tone});
}

/// Where there is little room, what is as it should be gives way.
void StatusLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    tellConnection();
}

void StatusLine::timerEvent(QTimerEvent *)
{
    tellCutOff();
}

void StatusLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(Theme::of(this).line);
    painter.drawLine(0, 0, width(), 0);
}

} // namespace truvamate
