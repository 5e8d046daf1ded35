#include "cv/field_order.hpp"

#include <array>

namespace vitalign::cv {

namespace {

struct OrderRow {
    Label from;
    Label to;
    float score;
};

constexpr std::array<OrderRow, 31> orders{
    {{Label::other, Label::authors, 1},     {Label::other, Label::title, 0.5F},
     {Label::other, Label::venue, -0.8F},   {Label::other, Label::numbers, -1.5F},
     {Label::other, Label::place, -2},      {Label::date, Label::authors, 0.3F},
     {Label::authors, Label::title, 1.2F},  {Label::authors, Label::venue, 0.1F},
     {Label::authors, Label::date, 0.3F},   {Label::authors, Label::other, -0.8F},
     {Label::authors, Label::numbers, -2},  {Label::authors, Label::place, -2},
     {Label::title, Label::authors, 0.6F},  {Label::title, Label::venue, 1.2F},
     {Label::title, Label::patent, 1},      {Label::title, Label::numbers, -0.8F},
     {Label::title, Label::place, -2},      {Label::venue, Label::date, 0.6F},
     {Label::venue, Label::numbers, 0.6F},  {Label::venue, Label::place, 0.6F},
     {Label::venue, Label::status, 0.4F},   {Label::venue, Label::link, 0.4F},
     {Label::venue, Label::title, -1},      {Label::venue, Label::authors, -1.8F},
     {Label::venue, Label::venue, -2.5F},   {Label::place, Label::place, 0.3F},
     {Label::place, Label::date, 0.4F},     {Label::place, Label::title, -1.5F},
     {Label::place, Label::authors, -1.5F}, {Label::numbers, Label::numbers, 0.3F},
     {Label::date, Label::title, 0.3F}}};

using OrderTable = std::array<std::array<float, label_count>, label_count>;

constexpr OrderTable order_table()
{
    OrderTable table{};
    for (const OrderRow& row : orders) {
        table[static_cast<std::size_t>(row.from)][static_cast<std::size_t>(row.to)] = row.score;
    }
    return table;
}

constexpr OrderTable usual_orders = order_table();

} // namespace

float usual_order(Label from, Label to)
{
    return usual_orders[static_cast<std::size_t>(from)][static_cast<std::size_t>(to)];
}

} // namespace vitalign::cv
