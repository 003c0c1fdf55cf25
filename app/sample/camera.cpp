#include "app/sample/camera.h"

#include "app/sample/damage.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <cmath>
#include <numbers>

namespace truvamate::sample {
namespace {

using Corners = std::array<cv::Point2f, 4>;

constexpr double radians = std::numbers::pi / 180.0;
constexpr int margin = 48; ///< around the ticket, so that bent edges have somewhere to go

Corners cornersOf(cv::Size size)
{
    const auto w = float(size.width);
    const auto h = float(size.height);
    return {cv::Point2f(0, 0), cv::Point2f(w, 0), cv::Point2f(w, h), cv::Point2f(0, h)};
}

/// A pinhole camera above the ticket's middle whose focal length is the frame's longer side, as a phone's
/// about is.
cv::Point2d project(cv::Point2d onTicket, const Camera &camera, double scale)
{
    const double rotation = camera.rotationDegrees * radians;
    const double towards = camera.tiltTowardsDegrees * radians;
    const double tilt = camera.tiltDegrees * radians;
    const cv::Point2d turned(onTicket.x * std::cos(rotation) - onTicket.y * std::sin(rotation),
                             onTicket.x * std::sin(rotation) + onTicket.y * std::cos(rotation));
    const cv::Point2d down(std::cos(towards), std::sin(towards));
    const cv::Point2d across(-down.y, down.x);
    const double along = turned.dot(down) * scale;
    const double focal = std::max(camera.size.width, camera.size.height);
    const double nearer = focal / std::max(0.2 * focal, focal + along * std::sin(tilt));
    return (down * (along * std::cos(tilt)) + across * (turned.dot(across) * scale)) * nearer;
}

cv::Rect2d boundsOf(const std::array<cv::Point2d, 4> &points)
{
    const auto [left, right] = std::minmax({points[0].x, points[1].x, points[2].x, points[3].x});
    const auto [top, bottom] = std::minmax({points[0].y, points[1].y, points[2].y, points[3].y});
    return {left, top, right - left, bottom - top};
}

std::array<cv::Point2d, 4> projectAll(const Corners &corners, cv::Size ticket, const Camera &camera,
                                      double scale)
{
    std::array<cv::Point2d, 4> placed;
    const cv::Point2d middle(ticket.width / 2.0, ticket.height / 2.0);
    for (std::size_t i = 0; i < placed.size(); ++i) {
        placed[i] = project(cv::Point2d(corners[i]) - middle, camera, scale);
    }
    return placed;
}

/// Where the ticket's corners fall in the photo: as large as `fill` allows, in the middle.
Corners place(cv::Size ticket, const Camera &camera)
{
    const Corners corners = cornersOf(ticket);
    double scale = camera.fill
        * std::min(double(camera.size.width) / ticket.width, double(camera.size.height) / ticket.height);
    // Perspective makes the size a slightly bent function of the scale: a few rounds settle it.
    for (int round = 0; round < 4; ++round) {
        const cv::Rect2d bounds = boundsOf(projectAll(corners, ticket, camera, scale));
        scale *= camera.fill * std::min(camera.size.width / bounds.width, camera.size.height / bounds.height);
    }
    const std::array<cv::Point2d, 4> placed = projectAll(corners, ticket, camera, scale);
    const cv::Rect2d bounds = boundsOf(placed);
    const cv::Point2d shift(camera.size.width / 2.0 - bounds.x - bounds.width / 2.0,
                            camera.size.height / 2.0 - bounds.y - bounds.height / 2.0);
    Corners result;
    for (std::size_t i = 0; i < result.size(); ++i) {
        result[i] = cv::Point2f(placed[i] + shift);
    }
    return result;
}

cv::Mat drawBackground(const Camera &camera, RandomSource &random)
{
    static const std::array<cv::Scalar, 3> colours
        = {cv::Scalar(30, 30, 40), cv::Scalar(176, 190, 200), cv::Scalar(110, 84, 70)};
    const cv::Size size = camera.size;
    const bool wood = camera.background == Background::DarkWood;
    cv::Mat texture;
    cv::resize(smoothNoise({wood ? size.width / 24 : size.width / 4, size.height / 4}, 3, random), texture,
               size);
    cv::Mat base(size, CV_8UC3, colours.at(std::size_t(camera.background)));
    cv::Mat wide;
    texture.convertTo(texture, CV_16S, wood ? 5.0 : 4.0);
    cv::merge(std::vector<cv::Mat>{texture, texture, texture}, wide);
    cv::add(base, wide, base, cv::noArray(), CV_8U);
    return base;
}

/// Shrinks first where the photo shows the ticket smaller than it was drawn, so that thin bars do not alias
/// away.
void matchScale(cv::Mat &ticket, cv::Mat &outline, const Camera &camera)
{
    const Corners corners = place(ticket.size(), camera);
    const double shown = cv::norm(corners[1] - corners[0]) / ticket.cols;
    if (shown < 0.8) {
        cv::resize(ticket, ticket, {}, shown, shown, cv::INTER_AREA);
        cv::resize(outline, outline, {}, shown, shown, cv::INTER_AREA);
    }
}

void layDown(cv::Mat &scene, const cv::Mat &ticket, const cv::Mat &outline, const Camera &camera)
{
    const Corners from = cornersOf(ticket.size());
    const Corners to = place(ticket.size(), camera);
    const cv::Mat view = cv::getPerspectiveTransform(from.data(), to.data());
    cv::Mat seen;
    cv::Mat mask;
    cv::warpPerspective(ticket, seen, view, scene.size(), cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    cv::warpPerspective(outline, mask, view, scene.size(), cv::INTER_LINEAR, cv::BORDER_CONSTANT);
    scene.forEach<cv::Vec3b>([&](cv::Vec3b &pixel, const int *at) {
        const int share = mask.at<unsigned char>(at[0], at[1]);
        const cv::Vec3b &top = seen.at<cv::Vec3b>(at[0], at[1]);
        for (int c = 0; c < 3; ++c) {
            pixel[c] = static_cast<unsigned char>((top[c] * share + pixel[c] * (255 - share)) / 255);
        }
    });
}

/// Stores the pixels so that the named EXIF orientation turns them upright again.
cv::Mat storedFor(int orientation, const cv::Mat &upright)
{
    cv::Mat stored = upright;
    switch (orientation) {
    case 2:
        cv::flip(upright, stored, 1);
        break;
    case 3:
        cv::rotate(upright, stored, cv::ROTATE_180);
        break;
    case 4:
        cv::flip(upright, stored, 0);
        break;
    case 5:
        cv::transpose(upright, stored);
        break;
    case 6:
        cv::rotate(upright, stored, cv::ROTATE_90_COUNTERCLOCKWISE);
        break;
    case 7:
        cv::transpose(upright, stored);
        cv::rotate(stored, stored, cv::ROTATE_180);
        break;
    case 8:
        cv::rotate(upright, stored, cv::ROTATE_90_CLOCKWISE);
        break;
    default:
        break;
    }
    return stored;
}

/// An APP1 segment right after the start of the JPEG: a big-endian TIFF with the one tag 0x0112.
QByteArray withOrientation(const QByteArray &jpeg, int orientation)
{
    QByteArray segment = QByteArray::fromHex("ffe10022"
                                             "457869660000"
                                             "4d4d002a00000008"
                                             "0001"
                                             "0112000300000001");
    segment.append('\0')
        .append(char(orientation))
        .append(QByteArray::fromHex("0000"
                                    "00000000"));
    return jpeg.left(2) + segment + jpeg.mid(2);
}

tl::unexpected<Error> refuse(const QString &sentence)
{
    return fail(ErrorKind::Invalid, QStringLiteral("sample.photo"), sentence);
}

Result<QByteArray> encode(const cv::Mat &photo, const Camera &camera)
{
    std::vector<unsigned char> bytes;
    const cv::Mat stored = storedFor(camera.exifOrientation, photo);
    if (!cv::imencode(".jpg", stored, bytes, {cv::IMWRITE_JPEG_QUALITY, camera.jpegQuality})) {
        return refuse(QStringLiteral("The sample photo could not be encoded as JPEG."));
    }
    const QByteArray jpeg(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size()));
    return camera.exifOrientation == 1 ? jpeg : withOrientation(jpeg, camera.exifOrientation);
}

Result<Done> check(const cv::Mat &ticket, const Camera &camera)
{
    if (ticket.empty() || ticket.type() != CV_8UC3) {
        return refuse(QStringLiteral("There is no colour picture of a ticket to photograph."));
    }
    const cv::Size size = camera.size;
    if (size.width < 64 || size.height < 64 || size.width > 12'000 || size.height > 12'000) {
        return refuse(QStringLiteral("A photo of %1×%2 pixels is outside 64 to 12000 a side.")
                          .arg(size.width)
                          .arg(size.height));
    }
    const bool inRange = camera.fill >= 0.05 && camera.fill <= 1.5 && std::abs(camera.tiltDegrees) <= 60
        && camera.exifOrientation >= 1 && camera.exifOrientation <= 8;
    if (!inRange) {
        return refuse(
            QStringLiteral("The camera is outside fill 0.05–1.5, tilt up to 60° or EXIF orientation 1–8."));
    }
    return Done{};
}

} // namespace

Camera mildCamera(std::uint64_t seed)
{
    SeededRandom random(seed);
    Camera camera;
    camera.seed = random.next();
    camera.rotationDegrees = between(random, -5, 5);
    camera.tiltDegrees = between(random, 0, 8);
    camera.tiltTowardsDegrees = between(random, 0, 360);
    camera.fill = between(random, 0.74, 0.9);
    camera.defocus = between(random, 0.8, 1.5);
    camera.noise = between(random, 2, 5);
    camera.brightness = between(random, 0.6, 0.95);
    camera.lightGradient = between(random, 0, 0.3);
    camera.banding = between(random, 0, 0.25);
    camera.wrinkles = between(random, 0, 0.3);
    camera.dirt = int(random.below(30));
    camera.background = Background(random.below(3));
    camera.jpegQuality = int(between(random, 80, 95));
    return camera;
}

Camera roughCamera(std::uint64_t seed)
{
    SeededRandom random(seed);
    Camera camera = mildCamera(random.next());
    camera.rotationDegrees = between(random, -20, 20);
    camera.tiltDegrees = between(random, 5, 25);
    camera.defocus = between(random, 1.5, 3);
    camera.motion = between(random, 0, 10);
    camera.motionDegrees = between(random, 0, 180);
    camera.noise = between(random, 5, 14);
    camera.brightness = between(random, 0.4, 0.8);
    camera.lightGradient = between(random, 0.2, 0.6);
    camera.banding = between(random, 0.2, 0.8);
    camera.fading = between(random, 0, 0.6);
    camera.wrinkles = between(random, 0.3, 1);
    camera.dirt = int(random.below(120));
    camera.jpegQuality = int(between(random, 40, 85));
    return camera;
}

Result<QByteArray> photograph(const cv::Mat &flat, const Camera &camera)
{
    TRY_DO(check(flat, camera));
    SeededRandom random(camera.seed);
    cv::Mat ticket = flat.clone();
    wearPrint(ticket, camera.banding, camera.fading, random);
    sprinkleDirt(ticket, camera.dirt, random);
    cv::Mat outline(ticket.size(), CV_8UC1, cv::Scalar(255));
    cv::copyMakeBorder(ticket, ticket, margin, margin, margin, margin, cv::BORDER_REPLICATE);
    cv::copyMakeBorder(outline, outline, margin, margin, margin, margin, cv::BORDER_CONSTANT);
    wrinkle(ticket, outline, camera.wrinkles, random);
    curl(ticket, outline, camera.curlDegrees, random);
    matchScale(ticket, outline, camera);
    cv::Mat photo = drawBackground(camera, random);
    layDown(photo, ticket, outline, camera);
    shade(photo, camera.brightness, camera.lightGradient, random);
    addGlare(photo, camera.glare, random);
    blur(photo, camera.defocus, camera.motion, camera.motionDegrees);
    addSensorNoise(photo, camera.noise, random);
    return encode(photo, camera);
}

} // namespace truvamate::sample
