#include "app/sample/damage.h"

#include <opencv2/imgproc.hpp>

#include <cmath>
#include <numbers>

namespace truvamate::sample {
namespace {

constexpr double radians = std::numbers::pi / 180.0;

cv::Mat gaussian(cv::Size size, int type, double sigma, RandomSource &random)
{
    cv::Mat noise(size, type);
    cv::RNG generator(random.next());
    generator.fill(noise, cv::RNG::NORMAL, cv::Scalar::all(0), cv::Scalar::all(sigma));
    return noise;
}

/// Multiplies each channel by a CV_32FC1 gain of the same size.
void multiply(cv::Mat &image, const cv::Mat &gain)
{
    cv::Mat wide;
    cv::merge(std::vector<cv::Mat>{gain, gain, gain}, wide);
    cv::multiply(image, wide, image, 1.0, CV_8U);
}

/// A plane that falls from 1 + amount / 2 to 1 - amount / 2 across the picture in a random direction.
cv::Mat slope(cv::Size size, double amount, RandomSource &random)
{
    const double angle = between(random, 0, 360) * radians;
    const cv::Point2d along(std::cos(angle), std::sin(angle));
    cv::Mat plane(size, CV_32FC1);
    plane.forEach<float>([&](float &value, const int *at) {
        const cv::Point2d place(double(at[1]) / size.width - 0.5, double(at[0]) / size.height - 0.5);
        value = float(1.0 - amount * place.dot(along));
    });
    return plane;
}

} // namespace

double between(RandomSource &random, double low, double high)
{
    return low + (high - low) * double(random.next() >> 11) * 0x1.0p-53;
}

cv::Mat smoothNoise(cv::Size size, double grain, RandomSource &random)
{
    const cv::Size coarse(int(size.width / grain) + 3, int(size.height / grain) + 3);
    cv::Mat field;
    cv::resize(gaussian(coarse, CV_32FC1, 1.0, random), field, size, 0, 0, cv::INTER_CUBIC);
    return field;
}

void wearPrint(cv::Mat &ticket, double banding, double fading, RandomSource &random)
{
    if (banding <= 0 && fading <= 0) {
        return;
    }
    cv::Mat loss = smoothNoise(ticket.size(), 160, random) * (0.12 * fading) + 0.55 * fading;
    // The paper's feed is uneven (stripes across), and single heating elements are weak (stripes along).
    const cv::Mat across = smoothNoise({1, ticket.rows}, 5, random);
    const cv::Mat along = smoothNoise({ticket.cols, 1}, 4, random);
    cv::Mat stripes;
    cv::max(cv::repeat(across, 1, ticket.cols) * 0.25 + cv::repeat(along, ticket.rows, 1) * 0.15, 0, stripes);
    loss += stripes * banding;
    cv::min(cv::max(loss, 0), 0.9, loss);
    ticket.forEach<cv::Vec3b>([&](cv::Vec3b &pixel, const int *at) {
        const float share = loss.at<float>(at[0], at[1]);
        for (int c = 0; c < 3; ++c) {
            const float missing = std::max(0.0F, 236.0F - float(pixel[c]));
            // Tinted paper is no print: only what is clearly darker fades.
            pixel[c] = missing < 60 ? pixel[c]
                                    : cv::saturate_cast<unsigned char>(float(pixel[c]) + share * missing);
        }
    });
}

void sprinkleDirt(cv::Mat &ticket, int specks, RandomSource &random)
{
    for (int i = 0; i < specks; ++i) {
        const cv::Point at(int(random.below(std::uint64_t(ticket.cols))),
                           int(random.below(std::uint64_t(ticket.rows))));
        const double grey = between(random, 90, 180);
        const cv::Size radii(int(between(random, 1, 5)), int(between(random, 1, 4)));
        cv::ellipse(ticket, at, radii, between(random, 0, 180), 0, 360, cv::Scalar::all(grey), cv::FILLED,
                    cv::LINE_AA);
    }
}

void wrinkle(cv::Mat &ticket, cv::Mat &outline, double amount, RandomSource &random)
{
    if (amount <= 0) {
        return;
    }
    const cv::Size size = ticket.size();
    const cv::Mat height = smoothNoise(size, 420, random);
    const cv::Mat sideways = smoothNoise(size, 500, random);
    cv::Mat mapX(size, CV_32FC1);
    cv::Mat mapY(size, CV_32FC1);
    const auto reach = float(14.0 * amount);
    mapX.forEach<float>([&](float &x, const int *at) {
        x = float(at[1]) + reach * sideways.at<float>(at[0], at[1]);
        mapY.at<float>(at[0], at[1]) = float(at[0]) + reach * height.at<float>(at[0], at[1]);
    });
    cv::remap(ticket.clone(), ticket, mapX, mapY, cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    cv::remap(outline.clone(), outline, mapX, mapY, cv::INTER_LINEAR, cv::BORDER_CONSTANT);
    cv::Mat light;
    cv::Sobel(smoothNoise(size, 260, random) + height, light, CV_32F, 1, 1, 3);
    cv::GaussianBlur(light, light, {}, 9);
    cv::normalize(light, light, -0.18 * amount, 0.18 * amount, cv::NORM_MINMAX);
    multiply(ticket, light + 1.0);
}

void curl(cv::Mat &ticket, cv::Mat &outline, double degrees, RandomSource &random)
{
    if (degrees == 0) {
        return;
    }
    const bool isAcross = degrees < 0;
    const double half = std::min(75.0, std::abs(degrees)) * radians;
    const cv::Size size = ticket.size();
    const double radius = (isAcross ? size.width : size.height) / (2 * half);
    const double lean = between(random, -0.2, 0.2);
    cv::Mat mapX(size, CV_32FC1);
    cv::Mat mapY(size, CV_32FC1);
    cv::Mat light(size, CV_32FC1);
    mapX.forEach<float>([&](float &x, const int *at) {
        const double dx = at[1] - size.width / 2.0;
        const double dy = at[0] - size.height / 2.0;
        const double sine = std::clamp((isAcross ? dx : dy) / radius, -0.99, 0.99);
        const double angle = std::asin(sine);
        const double rise = radius * (1 - std::cos(angle)) * lean;
        const double rolled = angle * radius;
        x = float((isAcross ? rolled : dx + rise) + size.width / 2.0);
        mapY.at<float>(at[0], at[1]) = float((isAcross ? dy + rise : rolled) + size.height / 2.0);
        light.at<float>(at[0], at[1]) = float(0.65 + 0.35 * std::cos(angle + 0.4));
    });
    cv::remap(ticket.clone(), ticket, mapX, mapY, cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    cv::remap(outline.clone(), outline, mapX, mapY, cv::INTER_LINEAR, cv::BORDER_CONSTANT);
    multiply(ticket, light);
}

void shade(cv::Mat &photo, double brightness, double gradient, RandomSource &random)
{
    const cv::Size coarse(photo.cols / 8 + 1, photo.rows / 8 + 1);
    cv::Mat gain = slope(coarse, gradient, random) * brightness;
    cv::resize(gain, gain, photo.size(), 0, 0, cv::INTER_LINEAR);
    multiply(photo, gain);
}

void addGlare(cv::Mat &photo, double amount, RandomSource &random)
{
    if (amount <= 0) {
        return;
    }
    const cv::Size coarse(photo.cols / 8 + 1, photo.rows / 8 + 1);
    cv::Mat shine(coarse, CV_8UC3, cv::Scalar::all(0));
    const cv::Point at(int(between(random, 0.3, 0.7) * coarse.width),
                       int(between(random, 0.3, 0.8) * coarse.height));
    const cv::Size radii(int(coarse.width * 0.16), int(coarse.height * 0.06));
    cv::ellipse(shine, at, radii, between(random, 0, 180), 0, 360, cv::Scalar::all(230 * amount), cv::FILLED);
    cv::GaussianBlur(shine, shine, {}, coarse.width * 0.04);
    cv::resize(shine, shine, photo.size(), 0, 0, cv::INTER_LINEAR);
    cv::add(photo, shine, photo);
}

void blur(cv::Mat &photo, double defocus, double motion, double motionDegrees)
{
    if (defocus > 0) {
        cv::GaussianBlur(photo, photo, {}, defocus);
    }
    if (motion < 1.5) {
        return;
    }
    const int side = int(std::ceil(motion)) | 1;
    const int centre = side / 2;
    cv::Mat kernel(side, side, CV_32FC1, cv::Scalar(0));
    const cv::Point2d middle(centre, centre);
    const cv::Point2d half
        = cv::Point2d(std::cos(motionDegrees * radians), std::sin(motionDegrees * radians)) * (motion / 2);
    cv::line(kernel, middle - half, middle + half, cv::Scalar(1), 1, cv::LINE_8);
    cv::filter2D(photo, photo, -1, kernel / cv::sum(kernel)[0]);
}

void addSensorNoise(cv::Mat &photo, double sigma, RandomSource &random)
{
    if (sigma <= 0) {
        return;
    }
    // Phones smooth colour more than light, so grey grain stays fine and colour comes in blotches.
    cv::Mat grey = gaussian(photo.size(), CV_16SC1, sigma, random);
    cv::Mat noise;
    cv::Mat colour = gaussian({photo.cols / 4 + 1, photo.rows / 4 + 1}, CV_16SC3, sigma * 0.6, random);
    cv::resize(colour, colour, photo.size(), 0, 0, cv::INTER_LINEAR);
    cv::merge(std::vector<cv::Mat>{grey, grey, grey}, noise);
    noise += colour;
    cv::add(photo, noise, photo, cv::noArray(), CV_8U);
}

} // namespace truvamate::sample
