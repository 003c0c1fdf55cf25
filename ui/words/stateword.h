#pragma once

#include "ui/style/theme.h"

#include <QString>

namespace truvamate {

/// A state as a person reads it: a word, an icon and a tone, always the three together.
struct StateWord
{
    QString text; ///< translated: "Paid"
    QString icon; ///< a name of resources/icons: "check"
    Tone tone = Tone::Neutral;
};

} // namespace truvamate
