#pragma once

#include "ui/shell/desk.h"

#include <QMap>
#include <QStringList>

namespace truvamate::testing {

/// What a desk says to the window around it, written down.
class TestShell final : public Shell
{
public:
    void toast(Tone, const QString &sentence, const QString &, std::function<void()>) override
    {
        toasts += sentence;
    }
    void notify(Tone, const QString &sentence, const Link &) override { notices += sentence; }
    void open(const Link &link) override { links.push_back(link); }
    void play(const QString &sound) override { sounds += sound; }
    void setUnsafeToClose(const QString &source, const QString &sentence) override
    {
        unsafe[source] = sentence;
    }
    void setCutOff(std::optional<Instant> at, const QString &) override { cutOff = at; }

    QStringList toasts;
    QStringList notices;
    QStringList sounds;
    std::vector<Link> links;
    QMap<QString, QString> unsafe; ///< by who says so; empty: safe
    std::optional<Instant> cutOff;
};

} // namespace truvamate::testing
