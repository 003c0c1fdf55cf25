#include "ui/draws/opendrawsdialog.h"

#include "models/games/game.h"
#include "ui/style/text.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/notices.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace truvamate {

namespace {

constexpr int daysAhead = 60;

} // namespace

OpenDrawsDialog::OpenDrawsDialog(const DeskContext &context, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_until(new DateField(this))
    , m_banner(new Banner(this))
    , m_open(new QPushButton(tr("Open draws"), this))
{
    setObjectName(QStringLiteral("openDrawsDialog"));
    setWindowTitle(tr("Open draws ahead"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::space, metrics::space, metrics::space, metrics::space);
    layout->setSpacing(metrics::gap);
    layout->addWidget(makeLabel(tr("Open draws ahead"), TextRole::Title, this));
    layout->addWidget(
        makeLabel(tr("Lines can be ordered for draws that are open. Both games are opened by their "
                     "calendar, from today up to and with this day; what exists stays as it is."),
                  TextRole::Body, this));
    const QDate today = context.clock.now().inZone(easternZone()).date();
    m_until->setObjectName(QStringLiteral("openUntil"));
    m_until->setAccessibleName(tr("Open draws until"));
    m_until->setToday(today);
    m_until->setDate(today.addDays(daysAhead));
    layout->addWidget(m_until);
    layout->addWidget(m_banner);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::gap);
    buttons->addStretch(1);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    buttons->addWidget(m_open);
    buttons->addWidget(cancel);
    layout->addLayout(buttons);
    m_banner->clear();
    m_open->setObjectName(QStringLiteral("openDraws"));
    m_open->setDefault(true);
    setKind(m_open, ButtonKind::Primary);
    connect(m_open, &QPushButton::clicked, this, &OpenDrawsDialog::submit);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
}

void OpenDrawsDialog::submit()
{
    if (!m_until->date()) {
        m_banner->showMessage(Tone::Wrong, QStringLiteral("cross"), m_until->problem());
        m_until->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_open->setEnabled(false);
    QStringList games;
    for (const Game game : allGames) {
        games.append(gameCode(game));
    }
    openNext(games, 0);
}

void OpenDrawsDialog::openNext(QStringList games, std::int64_t created)
{
    if (games.isEmpty()) {
        Q_EMIT opened(created);
        accept();
        return;
    }
    const QString game = games.takeFirst();
    m_context.transport.call<OpenDraws>({game, DrawDate(*m_until->date()), std::nullopt}, this,
                                        [this, games, created](const Result<OpenDraws::Response> &answer) {
                                            if (!answer) {
                                                m_open->setEnabled(true);
                                                m_banner->showError(answer.error());
                                                return;
                                            }
                                            openNext(games, created + answer->created);
                                        });
}

} // namespace truvamate
