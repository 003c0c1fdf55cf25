#pragma once

#include "scanner/liveframe.h"

#include <QObject>
#include <QString>

#include <vector>

namespace truvamate {

/// Where live pictures come from: a camera of this computer, or what stands in for one.
class FrameSource : public QObject
{
    Q_OBJECT

public:
    struct Camera
    {
        QString id; ///< the same the next time it is plugged in
        QString name;
    };
    enum class State {
        Off,
        Starting, ///< no picture yet
        Running,
        NoCamera,
        Failed, ///< see trouble()
    };

    using QObject::QObject;

    virtual std::vector<Camera> cameras() const = 0;
    /// The camera of this id, or the first where it is not there. Answers by stateChanged().
    virtual void start(const QString &camera) = 0;
    virtual void stop() = 0;
    virtual State state() const = 0;
    virtual QString trouble() const { return {}; } ///< in the system's words
    bool isOn() const { return state() == State::Starting || state() == State::Running; }

Q_SIGNALS:
    void arrived(const truvamate::LiveFrame &frame);
    void stateChanged();
    void camerasChanged();
};

} // namespace truvamate
