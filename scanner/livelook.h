#pragma once

#include "scanner/liveframe.h"
#include "scanner/livetracker.h"
#include "scanner/rawpicture.h"

#include <QByteArray>

#include <optional>

namespace truvamate {

/// A ticket that was shown to the camera: its code and the best full frame of it, as a JPEG.
struct LiveCapture
{
    CodeReading code; ///< without a text where the frame was asked for
    QByteArray photo;
};

/// What one frame gave.
struct LiveLook
{
    qint64 at = 0;
    RawPicture picture; ///< the frame made smaller, for the screen
    double scale = 1; ///< from the frame's pixels to the picture's
    LiveVerdict verdict;
    PictureQuality quality;
    std::optional<LiveCapture> capture;
    bool isReadable = true; ///< false: the frame's pixels could not be made out
};

inline constexpr int largestLivePicture = 960; ///< of its longer side

/// Looks at frames one after the other, keeps the best frame of the ticket that is shown, and gives it as
/// soon as its code is agreed and the frame is good; after some patience, or when the ticket goes, as it is.
/// One thread at a time.
class LiveLooker
{
public:
    static constexpr qint64 settleMs = 250; ///< from the first sight: a hand and a focus come to rest
    static constexpr qint64 patienceMs = 2'500; ///< for a frame that passes the quality gate

    LiveLook look(const LiveFrame &frame);
    void takeAgain() { m_tracker.takeAgain(); }
    void takeNow() { m_isNow = true; } ///< the next frame, whatever it shows
    void forget();

private:
    struct Best
    {
        CodeReading code;
        cv::Mat colour;
        bool isGood = false;
        double sharpness = 0;
        qint64 firstAt = 0;
    };

    LiveObservation observe(const cv::Mat &gray, qint64 at);
    void keepBest(const LiveLook &look, const cv::Mat &colour);
    bool isTime(const LiveLook &look) const;
    std::optional<LiveCapture> takeBest();

    LiveTracker m_tracker;
    std::optional<Best> m_best;
    unsigned m_frame = 0;
    bool m_isNow = false;
};

/// Codes and barred areas on one frame in the time of a frame: what one frame misses the next may have, so
/// attempts go by turns. A code without a check of its own is not certain; two frames have to agree.
LiveObservation readLiveCodes(const cv::Mat &gray, unsigned frame);

} // namespace truvamate
