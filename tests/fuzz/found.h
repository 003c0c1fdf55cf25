#pragma once

#include <QByteArray>

#include <cstdio>
#include <cstdlib>

namespace truvamate::fuzz {

/// Ends the fuzzer, which keeps the input.
[[noreturn]] inline void found(const char *what, const QByteArray &detail = {})
{
    std::fprintf(stderr, "%s: %s\n", what, detail.constData());
    std::abort();
}

} // namespace truvamate::fuzz
