#include "ui/scan/wedgekeys.h"

#include <QKeyEvent>

#include <array>
#include <string_view>

namespace truvamate {

namespace {

struct Run
{
    quint32 first; ///< code of the first key
    std::string_view characters; ///< of keys with codes one after the other; ' ' for none
};

std::optional<char> find(const auto &runs, quint32 code)
{
    for (const Run &run : runs) {
        if (code >= run.first && code < run.first + run.characters.size()) {
            const char character = run.characters.at(code - run.first);
            return character == '\0' ? std::nullopt : std::optional(character);
        }
    }
    return std::nullopt;
}

std::optional<char> byEvdev(quint32 scanCode)
{
    using namespace std::string_view_literals;
    static constexpr std::array runs{
        Run{10, "1234567890-"sv}, Run{24, "qwertyuiop"sv},
        Run{38, "asdfghjkl"sv},   Run{52, "zxcvbnm"sv},
        Run{60, "./"sv},          Run{63, "*"sv},
        Run{65, " "sv},           Run{79, "789-456\000123"sv},
        Run{90, "0."sv},          Run{106, "/"sv},
    };
    return find(runs, scanCode);
}

std::optional<char> byWindows(quint32 virtualKey)
{
    using namespace std::string_view_literals;
    static constexpr std::array runs{
        Run{0x20, " "sv},           Run{0x30, "0123456789"sv}, Run{0x41, "abcdefghijklmnopqrstuvwxyz"sv},
        Run{0x60, "0123456789*"sv}, Run{0x6D, "-./"sv},        Run{0xBD, "-./"sv},
    };
    return find(runs, virtualKey);
}

std::optional<char> byMac(quint32 virtualKey)
{
    using namespace std::string_view_literals;
    static constexpr std::array runs{
        Run{1,
            "sdfhgzxcv\000bqweryt123465\0009"
            "7-80\000ou\000ip\000lj\000k"sv},
        Run{44, "/nm."sv},
        Run{49, " "sv},
        Run{65, "."sv},
        Run{67, "*"sv},
        Run{75, "/"sv},
        Run{78, "-"sv},
        Run{82, "01234567\00089"sv},
    };
    return find(runs, virtualKey);
}

std::optional<char> byCode(const QKeyEvent &event, KeyCodes codes)
{
    switch (codes) {
    case KeyCodes::Evdev:
        return byEvdev(event.nativeScanCode());
    case KeyCodes::Windows:
        return byWindows(event.nativeVirtualKey());
    case KeyCodes::Mac:
        return byMac(event.nativeVirtualKey());
    }
    return std::nullopt;
}

} // namespace

KeyCodes keyCodesOfPlatform(const QString &platformName)
{
    if (platformName == QLatin1String("windows")) {
        return KeyCodes::Windows;
    }
    return platformName == QLatin1String("cocoa") ? KeyCodes::Mac : KeyCodes::Evdev;
}

std::optional<QChar> wedgeCharacter(const QKeyEvent &event, KeyCodes codes)
{
    if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) {
        return std::nullopt;
    }
    if (event.nativeScanCode() != 0 || event.nativeVirtualKey() != 0) {
        const auto character = byCode(event, codes);
        if (!character) {
            return std::nullopt;
        }
        const QChar found = QLatin1Char(*character);
        return event.modifiers() & Qt::ShiftModifier ? found.toUpper() : found;
    }
    const QString text = event.text();
    const bool isPlain = text.size() == 1 && text.front().unicode() >= 0x20 && text.front().unicode() < 0x7F;
    return isPlain ? std::optional(text.front()) : std::nullopt;
}

} // namespace truvamate
