#pragma once

#include <QChar>
#include <QString>

#include <optional>

class QKeyEvent;

namespace truvamate {

/// Where the codes of keys come from. A hand scanner types as an American keyboard does, whatever layout the
/// person uses: its keys are known by their place, not by the letter that a Thai layout gives them.
enum class KeyCodes {
    Evdev, ///< X11 and Wayland: the scan code is the place
    Windows, ///< the virtual key of digits and letters does not change with the layout
    Mac, ///< the virtual key is the place
};

/// Of the platform that the program runs on.
KeyCodes keyCodesOfPlatform(const QString &platformName);

/// What the key is on an American keyboard: digits, letters (capital with Shift), space and - . / *. Falls
/// back to the key's text where the platform gives no code. Nothing for other keys and with Ctrl, Alt or
/// Meta.
std::optional<QChar> wedgeCharacter(const QKeyEvent &event, KeyCodes codes);

} // namespace truvamate
