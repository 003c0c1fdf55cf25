#include "ui/scan/folderrow.h"

#include "ui/style/text.h"
#include "ui/widgets/iconlabel.h"
#include "ui/words/stateword.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace truvamate {

namespace {

StateWord wordsFor(const FolderWatch &watch)
{
    const QString name = QDir(watch.folder()).dirName();
    switch (watch.state()) {
    case FolderWatch::State::Off:
        break;
    case FolderWatch::State::Watching:
        return {watch.taken() == 0 ? FolderRow::tr("New photos in “%1” are taken by themselves.").arg(name)
                                   : FolderRow::tr("New photos in “%1” are taken by themselves: %n so far.",
                                                   nullptr, watch.taken())
                                         .arg(name),
                QStringLiteral("folder"), Tone::Good};
    case FolderWatch::State::Gone:
        return {FolderRow::tr("The folder “%1” is not there. It is looked for again by itself.").arg(name),
                QStringLiteral("warning"), Tone::Warning};
    case FolderWatch::State::Silent:
        return {FolderRow::tr("The folder “%1” does not answer. It is asked again by itself.").arg(name),
                QStringLiteral("offline"), Tone::Warning};
    }
    return {FolderRow::tr("No folder is watched for new photos."), QStringLiteral("folder"), Tone::Neutral};
}

} // namespace

FolderRow::FolderRow(FolderWatch &watch, QWidget *parent)
    : QFrame(parent)
    , m_watch(watch)
    , m_icon(new IconLabel(this))
    , m_words(makeLabel({}, TextRole::Secondary, this))
    , m_button(new QPushButton(this))
{
    setObjectName(QStringLiteral("folderRow"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_words->setObjectName(QStringLiteral("folderWords"));
    m_button->setObjectName(QStringLiteral("folderButton"));
    setKind(m_button, ButtonKind::Quiet);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::gap, 0, 0, 0);
    layout->setSpacing(metrics::gap);
    layout->addWidget(m_icon);
    layout->addWidget(m_words, 1);
    layout->addWidget(m_button);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_watch.state() == FolderWatch::State::Off) {
            Q_EMIT chooseRequested();
        } else {
            Q_EMIT stopRequested();
        }
    });
    connect(&watch, &FolderWatch::stateChanged, this, &FolderRow::showState);
    showState();
}

void FolderRow::showState()
{
    const StateWord words = wordsFor(m_watch);
    m_icon->setIcon(words.icon, metrics::iconSize, words.tone);
    m_words->setText(words.text);
    m_words->setToolTip(QDir::toNativeSeparators(m_watch.folder()));
    const bool isOff = m_watch.state() == FolderWatch::State::Off;
    m_button->setText(isOff ? tr("Watch a folder…") : tr("Stop watching"));
    setKeyHint(m_button, QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_F));
}

} // namespace truvamate
