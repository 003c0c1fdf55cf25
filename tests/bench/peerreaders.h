#pragma once

#include <QByteArray>
#include <QList>
#include <QProcess>
#include <QString>

#include <opencv2/core.hpp>

#include <memory>
#include <vector>

/// Readers of codes that are measured beside each other on the same pictures (8 bits gray).
namespace truvamate::bench {

struct Attempt
{
    QList<QByteArray> texts; ///< of every code that the reader gave, UTF-8
    double ms = 0; ///< of one processor
    bool aborted = false; ///< the reader took its process with it
};

class PeerReader
{
public:
    virtual ~PeerReader() = default;
    virtual QString name() const = 0;
    virtual Attempt read(const cv::Mat &gray) = 0;
};

/// "zxing-plain": default options, in a process of its own because it aborts on ordinary photos.
/// "zxing-safe": eight formats and no downscaling. "zbar": default options.
std::vector<std::unique_ptr<PeerReader>> peerReaders();

/// What the process of zxing-plain does: pictures on standard input, texts on standard output, until the end.
int servePlainZxing();

} // namespace truvamate::bench
