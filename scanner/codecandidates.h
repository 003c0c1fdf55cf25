#pragma once

#include "models/tickets/reading.h"

#include <opencv2/core.hpp>

#include <vector>

namespace truvamate {

/// What the attempts at one picture gave so far. A code of bars counts only when two attempts agreed. One
/// without any check of its own (ITF has none, and short reads of it are the dangerous ones) must besides
/// stand between quiet zones or have the length of a verified layout's serial, and no longer one may lie
/// over it.
class CodeCandidates
{
public:
    /// gray must outlive it.
    explicit CodeCandidates(const cv::Mat &gray)
        : m_gray(gray)
    {
    }

    /// One attempt's reading, in pixels of the picture.
    void add(CodeReading code);
    /// Codes that count, each once.
    std::vector<CodeReading> accepted() const;
    bool hasAccepted() const { return !accepted().empty(); }
    /// One of a symbology that lotteries print.
    bool hasTicketCode() const;
    /// An accepted code lies around this point.
    bool explains(cv::Point2d point) const;
    /// No accepted code is as long as half the picture's longer side, so that another one would fit beside
    /// it.
    bool leavesRoom(double longerSide) const;
    /// Length of the shortest accepted code, in pixels; of none 0.
    double shortest() const;
    /// Read, and waiting for a second attempt to agree.
    std::vector<CodeReading> unconfirmed() const;

private:
    struct Candidate
    {
        CodeReading code;
        int votes = 0;
        bool isWhole = false; ///< it cannot be a part of a longer code
    };
    bool isAccepted(const Candidate &candidate) const;

    const cv::Mat &m_gray;
    std::vector<Candidate> m_candidates;
};

/// The upright box around a code; a code read on one line has no height of its own.
cv::Rect2d boxOf(const Quad &quad);
cv::Point2d middleOf(const Quad &quad);
double lengthOf(const Quad &quad);

} // namespace truvamate
