#pragma once

#include "models/random.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace truvamate::testing {

/// Files that were photos of tickets once: cut short, with bits flipped, parts lost, doubled or of another
/// file, headers scribbled over; and noise that only begins like a picture. The same seed gives the same
/// files.
class BrokenImages
{
public:
    explicit BrokenImages(RandomSource &random);

    QByteArray next();
    /// What the ticket's code says before anything is broken.
    static QString barcode();

private:
    QByteArray whole();

    RandomSource &m_random;
    std::vector<QByteArray> m_whole; ///< JPEG, PNG, WebP and BMP
};

} // namespace truvamate::testing
