#pragma once

#include <QObject>
#include <QThread>

namespace truvamate {

/// The sounds of verdicts, played on a thread of their own: opening a sound card can take its time.
class Sounds : public QObject
{
    Q_OBJECT

public:
    explicit Sounds(QObject *parent = nullptr);
    ~Sounds() override;
    /// "match", "stop" or "attention"; others are silent.
    void play(const QString &name);

private:
    QThread m_thread;
    QObject *m_player = nullptr; ///< lives on the thread; made with the first sound
};

} // namespace truvamate
