using Pictures;

foreach (var picture in Gallery.All)
{
    await picture.WriteAsync();
    Console.WriteLine(picture.Path);
}
