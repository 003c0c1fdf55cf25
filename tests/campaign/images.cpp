#include "tests/campaign/images.h"

#include "scanner/readerpool.h"
#include "tests/scanner/brokenimages.h"
#include "tests/support/processmemory.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTemporaryDir>

#include <cstdio>

namespace truvamate::campaign {

namespace {

constexpr int workers = 2;
constexpr int ahead = 8; // pictures that wait for a worker
constexpr int warmUp = 500; // pictures until allocators and caches have their size
constexpr double mostGrowthMb = 30;

class Reading
{
public:
    Reading(int count, quint64 seed)
        : m_random(seed)
        , m_images(m_random)
        , m_pool({QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("truvamate-scan")),
                  20'000, m_kept.path()},
                 workers)
        , m_count(count)
    {
    }

    Result<Done> run()
    {
        m_clock.start();
        for (int i = 0; i < ahead; ++i) {
            askNext();
        }
        m_loop.exec();
        report();
        if (!m_problem.isEmpty()) {
            return fail(ErrorKind::Internal, QStringLiteral("campaign.broken"), m_problem);
        }
        return Done();
    }

private:
    void askNext()
    {
        if (m_asked == m_count) {
            return;
        }
        ++m_asked;
        m_pool.read(m_images.next(), {}, &m_loop, [this](const Result<ReadImage> &read) { take(read); });
    }

    void take(const Result<ReadImage> &read)
    {
        ++m_answered;
        ++m_endings[read ? (read->reading.codes.empty() ? QStringLiteral("read, nothing found")
                                                        : QStringLiteral("read, a code found"))
                         : read.error().code];
        if (!read && !read.error().message.endsWith(u'.')) {
            m_problem = QStringLiteral("An answer without a sentence: ") + read.error().code;
        }
        if (read) {
            checkTexts(read->reading);
        }
        watchMemory();
        if (m_answered == m_count) {
            m_loop.quit();
        }
        askNext();
    }

    /// A damaged ticket gives its own serial or nothing.
    void checkTexts(const ImageReading &reading)
    {
        for (const CodeReading &code : reading.codes) {
            if (code.certain && code.text != testing::BrokenImages::barcode()) {
                m_problem = QStringLiteral("A wrong code was read as certain: ") + code.text;
            }
        }
    }

    void watchMemory()
    {
        const double now = testing::residentMb(QCoreApplication::applicationPid());
        if (m_answered == warmUp) {
            m_warmMb = now;
        }
        m_mostMb = std::max(m_mostMb, now);
        if (m_answered > warmUp && now - m_warmMb > mostGrowthMb) {
            m_problem = QStringLiteral("Memory grew from %1 to %2 MB.").arg(m_warmMb).arg(now);
        }
    }

    void report() const
    {
        std::printf("images: %d answered in %lld s, memory %.0f MB after %d, %.0f MB at most\n", m_answered,
                    static_cast<long long>(m_clock.elapsed() / 1000), m_warmMb, warmUp, m_mostMb);
        for (const auto &[ending, times] : m_endings) {
            std::printf("  %6d  %s\n", times, qPrintable(ending));
        }
    }

    QTemporaryDir m_kept;
    SeededRandom m_random;
    testing::BrokenImages m_images;
    ReaderPool m_pool;
    QEventLoop m_loop;
    QElapsedTimer m_clock;
    std::map<QString, int> m_endings;
    QString m_problem;
    int m_count = 0;
    int m_asked = 0;
    int m_answered = 0;
    double m_warmMb = 0;
    double m_mostMb = 0;
};

} // namespace

Result<Done> readBrokenImages(int count, quint64 seed)
{
    std::printf("images: %d broken pictures, seed %llu\n", count, static_cast<unsigned long long>(seed));
    return Reading(count, seed).run();
}

} // namespace truvamate::campaign
