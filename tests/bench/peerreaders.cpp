#include "tests/bench/peerreaders.h"

#include "scanner/workclock.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#if defined(TRUVAMATE_HAS_ZBAR)
#include <zbar.h> // before ZXing, which has macros of the same names
#endif

#define ZX_USE_UTF8 1
#include <ZXing/ReadBarcode.h>
#include <ZXing/ZXVersion.h>

#include <cstdio>

#if defined(__unix__)
#include <sys/resource.h>
#endif

namespace truvamate::bench {

namespace {

#if ZXING_VERSION_MAJOR < 2
using Options = ZXing::DecodeHints;
#else
using Options = ZXing::ReaderOptions;
#endif

Attempt readWithZxing(const cv::Mat &gray, const Options &options)
{
    Attempt attempt;
    const WorkClock clock;
    try {
        const ZXing::ImageView view(gray.data, gray.cols, gray.rows, ZXing::ImageFormat::Lum,
                                    static_cast<int>(gray.step));
        for (const auto &found : ZXing::ReadBarcodes(view, options)) {
            if (found.isValid()) {
                attempt.texts.append(QByteArray::fromStdString(found.text()));
            }
        }
    } catch (...) { // ZXing also throws things that are no std::exception
        attempt.texts.clear();
    }
    attempt.ms = clock.ms();
    return attempt;
}

class SafeZxing final : public PeerReader
{
public:
    SafeZxing()
    {
        using F = ZXing::BarcodeFormat;
#if ZXING_VERSION_MAJOR < 3
        m_options.setFormats(F::ITF | F::Code128 | F::Code39 | F::EAN13 | F::UPCA | F::PDF417 | F::QRCode
                             | F::DataMatrix);
#else
        m_options.setFormats(
            {F::ITF, F::Code128, F::Code39, F::EAN13, F::UPCA, F::PDF417, F::QRCode, F::DataMatrix});
#endif
        m_options.setTryDownscale(false);
    }
    QString name() const override
    {
        return QStringLiteral("zxing-safe");
    }
    Attempt read(const cv::Mat &gray) override
    {
        return readWithZxing(gray, m_options);
    }

private:
    Options m_options;
};

class PlainZxing final : public PeerReader
{
public:
    QString name() const override { return QStringLiteral("zxing-plain"); }

    Attempt read(const cv::Mat &gray) override
    {
        if (m_process.state() != QProcess::Running) {
            m_process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--plain-zxing")});
            m_process.waitForStarted();
        }
        const std::array<qint32, 2> size{gray.cols, gray.rows};
        m_process.write(reinterpret_cast<const char *>(size.data()), sizeof(size));
        for (int y = 0; y < gray.rows; ++y) {
            m_process.write(gray.ptr<char>(y), gray.cols);
        }
        while (!m_process.canReadLine() && m_process.waitForReadyRead(patienceMs)) { }
        Attempt attempt;
        if (!m_process.canReadLine()) {
            m_process.kill();
            m_process.waitForFinished();
            attempt.aborted = true;
            return attempt;
        }
        const QJsonObject answer = QJsonDocument::fromJson(m_process.readLine()).object();
        attempt.ms = answer[QLatin1String("ms")].toDouble();
        for (const QJsonValue text : answer[QLatin1String("texts")].toArray()) {
            attempt.texts.append(QByteArray::fromHex(text.toString().toLatin1()));
        }
        return attempt;
    }

    ~PlainZxing() override
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished();
    }

private:
    static constexpr int patienceMs = 60'000;
    QProcess m_process;
};

#if defined(TRUVAMATE_HAS_ZBAR)
class Zbar final : public PeerReader
{
public:
    QString name() const override { return QStringLiteral("zbar"); }

    Attempt read(const cv::Mat &gray) override
    {
        Attempt attempt;
        const WorkClock clock;
        zbar::ImageScanner scanner;
        scanner.set_config(zbar::ZBAR_NONE, zbar::ZBAR_CFG_ENABLE, 1);
        const cv::Mat dense = gray.isContinuous() ? gray : gray.clone();
        zbar::Image image(static_cast<unsigned>(dense.cols), static_cast<unsigned>(dense.rows), "Y800",
                          dense.data, dense.total());
        scanner.scan(image);
        for (auto symbol = image.symbol_begin(); symbol != image.symbol_end(); ++symbol) {
            attempt.texts.append(QByteArray::fromStdString(symbol->get_data()));
        }
        attempt.ms = clock.ms();
        return attempt;
    }
};

#endif

bool readWholly(void *place, std::size_t count)
{
    return std::fread(place, 1, count, stdin) == count;
}

} // namespace

std::vector<std::unique_ptr<PeerReader>> peerReaders()
{
    std::vector<std::unique_ptr<PeerReader>> readers;
    readers.push_back(std::make_unique<PlainZxing>());
    readers.push_back(std::make_unique<SafeZxing>());
#if defined(TRUVAMATE_HAS_ZBAR)
    readers.push_back(std::make_unique<Zbar>());
#endif
    return readers;
}

int servePlainZxing()
{
#if defined(__unix__)
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
#endif
    if (std::freopen("/dev/null", "w", stderr) == nullptr) { // an assertion's words are no result
        return 1;
    }
    std::array<qint32, 2> size{};
    while (readWholly(size.data(), sizeof(size))) {
        cv::Mat gray(size[1], size[0], CV_8UC1);
        if (!readWholly(gray.data, gray.total())) {
            return 1;
        }
        const Attempt attempt = readWithZxing(gray, {});
        QJsonArray texts;
        for (const QByteArray &text : attempt.texts) {
            texts.append(QString::fromLatin1(text.toHex()));
        }
        const QJsonObject answer{{QStringLiteral("ms"), attempt.ms}, {QStringLiteral("texts"), texts}};
        std::printf("%s\n", QJsonDocument(answer).toJson(QJsonDocument::Compact).constData());
        std::fflush(stdout);
    }
    return 0;
}

} // namespace truvamate::bench
