#pragma once

#include "models/result.h"

#include <QByteArray>

#include <opencv2/core.hpp>

namespace truvamate::sample {

enum class Background {
    DarkWood,
    LightDesk,
    Cloth,
};

/// How a ticket is photographed. Shares run from 0 (none) to 1 (as bad as it gets). The same camera gives the
/// same bytes on the same machine.
struct Camera
{
    std::uint64_t seed = 1;
    cv::Size size{2448, 3264}; ///< of the upright photo, in pixels
    double fill = 0.82; ///< share of the frame that the ticket reaches across
    double rotationDegrees = 0; ///< clockwise, in the plane of the ticket
    double tiltDegrees = 0; ///< away from the camera
    double tiltTowardsDegrees = 90; ///< which way: 0 to the right, 90 to the bottom
    double defocus = 0; ///< sigma in pixels of the photo
    double motion = 0; ///< length in pixels
    double motionDegrees = 0;
    double noise = 0; ///< sigma in grey levels
    double brightness = 0.8; ///< of white paper
    double lightGradient = 0; ///< share of the light lost from one side to the other
    double glare = 0;
    double banding = 0; ///< stripes of a worn thermal head
    double fading = 0; ///< of the print, as after months in the sun
    double wrinkles = 0;
    double curlDegrees = 0; ///< of the paper's ends, up to 75; below 0 its sides are rolled instead
    int dirt = 0; ///< specks
    Background background = Background::DarkWood;
    int jpegQuality = 92;
    int exifOrientation
        = 1; ///< 1 to 8; the pixels are stored so that a viewer which obeys it shows the photo upright
};

/// A steady hand in a shop: up to 5° askew, up to 8° tilted, soft light, a little noise.
Camera mildCamera(std::uint64_t seed);
/// A hurried one: up to 20° askew, 25° tilted, shaky, noisy, with worn print and creases.
Camera roughCamera(std::uint64_t seed);

/// JPEG bytes of a flat CV_8UC3 BGR ticket photographed so.
/// Errors: sample.photo when the picture is empty, the size absurd, or it cannot be encoded.
Result<QByteArray> photograph(const cv::Mat &ticket, const Camera &camera);

} // namespace truvamate::sample
