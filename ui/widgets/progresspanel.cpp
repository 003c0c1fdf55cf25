#include "ui/widgets/progresspanel.h"

#include "ui/style/text.h"

#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace truvamate {

ProgressPanel::ProgressPanel(QWidget *parent)
    : QWidget(parent)
    , m_sentence(makeLabel({}, TextRole::BodyStrong, this))
    , m_counted(makeLabel({}, TextRole::Secondary, this))
    , m_bar(new QProgressBar(this))
    , m_button(new QPushButton(this))
{
    m_sentence->setObjectName(QStringLiteral("progressSentence"));
    m_counted->setObjectName(QStringLiteral("progressCounted"));
    m_bar->setObjectName(QStringLiteral("progressBar"));
    m_bar->setTextVisible(false);
    m_button->setObjectName(QStringLiteral("progressButton"));
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setVerticalSpacing(metrics::unit);
    layout->setHorizontalSpacing(metrics::space);
    layout->addWidget(m_sentence, 0, 0);
    layout->addWidget(m_bar, 1, 0);
    layout->addWidget(m_counted, 2, 0);
    layout->addWidget(m_button, 0, 1, 3, 1, Qt::AlignVCenter);
    layout->setColumnStretch(0, 1);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (!m_isRunning) {
            hide();
            Q_EMIT closed();
            return;
        }
        m_button->setEnabled(false);
        m_button->setText(tr("Stopping after this step…"));
        m_button->setAccessibleName(m_button->text());
        Q_EMIT cancelRequested();
    });
    hide();
}

void ProgressPanel::start(const QString &sentence)
{
    m_isRunning = true;
    m_sentence->setText(sentence);
    m_bar->setAccessibleName(sentence);
    m_bar->show();
    m_button->setEnabled(true);
    m_button->setText(tr("Cancel"));
    m_button->setAccessibleName(tr("Cancel: %1").arg(sentence));
    setProgress(0, 0, {});
    show();
}

void ProgressPanel::setProgress(std::int64_t done, std::int64_t total, const QString &counted)
{
    // The bar counts in thousandths: a count of plays may pass its range.
    constexpr int parts = 1000;
    m_bar->setRange(0, total > 0 ? parts : 0);
    m_bar->setValue(total > 0 ? static_cast<int>(static_cast<double>(qBound<std::int64_t>(0, done, total))
                                                 / total * parts)
                              : 0);
    m_counted->setText(counted);
    m_counted->setVisible(!counted.isEmpty());
}

void ProgressPanel::finish(const QString &sentence)
{
    m_isRunning = false;
    m_sentence->setText(sentence);
    m_bar->hide();
    m_counted->hide();
    m_button->setEnabled(true);
    m_button->setText(tr("Close"));
    m_button->setAccessibleName(tr("Close: %1").arg(sentence));
}

} // namespace truvamate
