#pragma once

#include <QString>

namespace truvamate::sample {

/// A Thai name and how it is written in a passport.
struct SampleName
{
    QString thai; ///< "สมชาย ใจดี"
    QString romanised; ///< "Somchai Jaidee"
};

/// How many different ones there are.
int sampleNameCount();
/// The n-th name; all are different.
SampleName sampleName(int n);

} // namespace truvamate::sample
