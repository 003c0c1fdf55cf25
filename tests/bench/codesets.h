#pragma once

#include "models/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <opencv2/core.hpp>

#include <functional>
#include <vector>

/// Pictures with known codes, for the bench of the scanner.
namespace truvamate::bench {

struct CodePicture
{
    QString name;
    cv::Mat gray;
    QByteArray expected; ///< the code's text, empty where nothing must be read
};

struct CodeSet
{
    QString name; ///< "itf.rotation", "photos.qrcode-1", "nothing.text"
    int count = 0;
    std::function<Result<CodePicture>(int)> picture; ///< by index, made when asked for
};

struct CodeSetOptions
{
    std::uint64_t seed = 0; ///< of everything that is rendered
    bool quick = false; ///< a third of it
};

/// Every symbology under every damage.
std::vector<CodeSet> renderedSets(const CodeSetOptions &options);
/// One set a folder of $TRUVAMATE_SHARED/data/barcodes, as its expected.tsv says; none without it.
std::vector<CodeSet> photoSets();
/// Blank, noisy, striped and printed pictures in which nothing must be read.
std::vector<CodeSet> emptySets(const CodeSetOptions &options);
/// The real tickets of $TRUVAMATE_SHARED/data/tickets; none without it.
std::vector<CodeSet> ticketSets();

} // namespace truvamate::bench
