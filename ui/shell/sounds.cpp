#include "ui/shell/sounds.h"

#include <QFile>
#include <QMap>
#include <QSoundEffect>
#include <QUrl>

namespace truvamate {

namespace {

/// The effects that were played so far; they belong to the thread that plays them.
class Player final : public QObject
{
public:
    void play(const QString &name)
    {
        QSoundEffect *&effect = m_effects[name];
        if (!effect) {
            effect = new QSoundEffect(this);
            effect->setSource(QUrl(QStringLiteral("qrc:/sounds/%1.wav").arg(name)));
        }
        effect->play();
    }

private:
    QMap<QString, QSoundEffect *> m_effects;
};

} // namespace

Sounds::Sounds(QObject *parent)
    : QObject(parent)
{
    m_thread.setObjectName(QStringLiteral("sounds"));
}

Sounds::~Sounds()
{
    m_thread.quit();
    m_thread.wait();
}

void Sounds::play(const QString &name)
{
    if (!QFile::exists(QStringLiteral(":/sounds/%1.wav").arg(name))) {
        return;
    }
    if (!m_player) {
        m_player = new Player;
        m_player->moveToThread(&m_thread);
        connect(&m_thread, &QThread::finished, m_player, &QObject::deleteLater);
        m_thread.start(QThread::LowPriority);
    }
    auto *player = static_cast<Player *>(m_player);
    QMetaObject::invokeMethod(
        player, [player, name] { player->play(name); }, Qt::QueuedConnection);
}

} // namespace truvamate
