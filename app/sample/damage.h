#pragma once

#include "models/random.h"

#include <opencv2/core.hpp>

/// What happens to the paper before the photo and to the picture in the camera. Every function takes its
/// chance from the generator passed in; shares run from 0 to 1.
namespace truvamate::sample {

/// Uniform in [low, high).
double between(RandomSource &random, double low, double high);

/// Smooth CV_32FC1 noise around 0 with about unit deviation; grain is the distance of its hills in pixels.
cv::Mat smoothNoise(cv::Size size, double grain, RandomSource &random);

/// Lightens the print, not the paper, in stripes across and along the feed.
void wearPrint(cv::Mat &ticket, double banding, double fading, RandomSource &random);
void sprinkleDirt(cv::Mat &ticket, int specks, RandomSource &random);
/// Bends a ticket and its CV_8UC1 outline, and shades the creases.
void wrinkle(cv::Mat &ticket, cv::Mat &outline, double amount, RandomSource &random);
/// Rolls a ticket and its outline, as paper from a roll does: its ends stand at this angle, up to 75, towards
/// the camera; below 0 the other axis is rolled. Seen a little from the side, so that rows become arcs.
void curl(cv::Mat &ticket, cv::Mat &outline, double degrees, RandomSource &random);

void shade(cv::Mat &photo, double brightness, double gradient, RandomSource &random);
void addGlare(cv::Mat &photo, double amount, RandomSource &random);
void blur(cv::Mat &photo, double defocus, double motion, double motionDegrees);
void addSensorNoise(cv::Mat &photo, double sigma, RandomSource &random);

} // namespace truvamate::sample
